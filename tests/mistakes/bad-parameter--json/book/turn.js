vitrine.interactive(() => {});
