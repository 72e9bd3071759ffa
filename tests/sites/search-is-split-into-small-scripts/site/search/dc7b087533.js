vitrineSearch("words","dc7b087533","AanswersAdepthAedgesAfilterAgrowsAwith");
