var TeX = { macros: { frac: "Frac", align: "Align", half: "none" } };
