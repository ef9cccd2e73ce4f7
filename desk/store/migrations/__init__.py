"""The steps that bring a file of the desk to its present shape; a step that has shipped is never edited."""
