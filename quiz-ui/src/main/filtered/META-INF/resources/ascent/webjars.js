// Where the web jars of this build lie.
export const katex = 'webjars/katex/${katex.version}/dist/';
export const highlight = 'webjars/highlightjs/${highlightjs.version}/';
