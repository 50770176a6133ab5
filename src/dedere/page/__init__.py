"""The atlas: pages over the public API."""
