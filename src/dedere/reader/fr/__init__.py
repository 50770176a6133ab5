"""How does dedere read French? The same statements from words of another language; smaller than the English reader."""
