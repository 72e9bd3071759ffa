vitrine.interactive(() => { throw new Error('on purpose'); });
