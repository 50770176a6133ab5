"""Which claims does an article make, and how does each stand to the record? One module a kind of claim."""
