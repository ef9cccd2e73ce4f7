"""The store screen: who stands at the counter, what may be said of them, and that they are here."""
