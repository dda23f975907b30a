/**
 * A second reader of Shares.csv that shares nothing with src/: it knows no quotes at all. A row begins where a line begins with a date and
 * an address; it ends with three more fields; what is in between is the text. For LinkedIn's own order of columns.
 */
export type OracleShare = {
  readonly id: string;
  readonly day: string;
  /** Letters, digits and signs, without quotes and blanks. */
  readonly letters: string;
};

const ROW = /^"?(\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d"?,"?https:\/\/www\.linkedin\.com\/\S*?(share|ugcPost)(?:%3A|:)(\d+)"?,/;

export function readSharesByOracle(bytes: Uint8Array): OracleShare[] {
  const [, ...lines] = Buffer.from(bytes).toString('utf8').split(/\r?\n/);
  const rows: string[] = [];
  for (const line of lines) {
    if (ROW.test(line) || rows.length === 0) rows.push(line);
    else rows.push(`${rows.pop()}\n${line}`);
  }
  return rows.flatMap((row) => {
    const [begin = '', day = '', kind = '', number = ''] = ROW.exec(row) ?? [];
    const [end = '', shared = '', media = ''] = /,([^,]*),([^,]*),[^,]*$/.exec(row) ?? [];
    const letters = lettersIn(row.slice(begin.length, row.length - end.length));
    const isRepost = letters === '' && lettersIn(media) === '' && (lettersIn(shared) === '' || shared.includes('linkedin.com'));
    return isRepost ? [] : [{ id: `${kind}:${number}`, day, letters }];
  });
}

export function lettersIn(text: string): string {
  return text.replace(/["\s]/g, '');
}
