import { printHtml } from '../report/document/printHtml';
import { printMarkdown } from '../report/document/printMarkdown';
import type { Portfolio } from './portfolio';
import { portfolioCsv } from './portfolioCsv';
import { portfolioDocument, portfolioTitle } from './portfolioDocument';
import type { PortfolioWords } from './portfolioWords';
import { jsonText } from '../text/jsonText';

/** A format of portfolios, named as the files in it end. */
export type PortfolioFormat = 'html' | 'md' | 'csv' | 'json';

/** All formats, the one for reading and printing first. */
export const portfolioFormats: readonly PortfolioFormat[] = ['html', 'md', 'csv', 'json'];

/** The text of a portfolio's file in parts, in order. The same portfolio gives the same text. */
export function renderPortfolio(
  portfolio: Portfolio,
  format: PortfolioFormat,
  words: PortfolioWords,
): Iterable<string> {
  switch (format) {
    case 'html':
      return printHtml(portfolioDocument(portfolio, words), {
        ...words,
        title: portfolioTitle(portfolio, words),
      });
    case 'md':
      return printMarkdown(portfolioDocument(portfolio, words));
    case 'csv':
      return portfolioCsv(portfolio, words);
    case 'json':
      return [jsonText(portfolio)];
  }
}
