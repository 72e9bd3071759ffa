// Text files come in as strings, by the bundler.
declare module '*.txt' {
  const text: string;
  export default text;
}
