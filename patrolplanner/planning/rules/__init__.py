"""One small module a rule. Rules do not know each other; the rulebook knows them all."""
