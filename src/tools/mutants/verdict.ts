/** What vitest's JSON reporter says, as far as it is needed. */
export type Report = {
  readonly testResults: readonly {
    /** The file. */
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};

export type Verdict =
  | { readonly is: 'caught'; readonly by: string }
  | { readonly is: 'survived' }
  /** Something failed, and no test said that it saw other than it should: a patch that does not run tells nothing. */
  | { readonly is: 'broken'; readonly why: string };

export function judge(report: Report | null): Verdict {
  const tests = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  const failed = tests.filter(({ status }) => status === 'failed');
  const caught = failed.find(({ failureMessages }) => failureMessages?.some(isAssertion));
  if (caught) return { is: 'caught', by: caught.fullName.trim() };
  const why = failed[0]?.failureMessages?.[0] ?? report?.testResults.find(({ message }) => message)?.message;
  if (why) return { is: 'broken', why: why.split('\n')[0] ?? '' };
  return tests.some(({ status }) => status === 'passed') ? { is: 'survived' } : { is: 'broken', why: 'no test ran' };
}

/** What `expect` throws, also where a property or a sequence of steps passes it on, or where it has been polled for. */
function isAssertion(message: string): boolean {
  return /AssertionError|^(Error: )?(expect\(|Property failed after)|^Error: expected [\s\S]*__VITEST_POLL_CHAIN__/.test(message);
}
