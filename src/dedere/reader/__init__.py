"""An article in, statements out, each resting on an exact passage."""
