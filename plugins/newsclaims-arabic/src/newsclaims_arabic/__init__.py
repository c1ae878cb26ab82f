"""Arabic as news writes it: words, quotations and noun phrases, for plugins of newsclaims."""
