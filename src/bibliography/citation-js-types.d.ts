// As much of citation.js as is used here; it brings no types.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly forceType: string; readonly generateGraph: boolean }): readonly unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
