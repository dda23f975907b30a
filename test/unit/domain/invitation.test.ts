import { expect, test } from 'vitest';
import { isAddress, parseAddresses } from '../../../src/domain/invitation.ts';

test('R25: many addresses are read from a pasted text, each once, and what looks like a mistyped one is named', () => {
  const text = 'Ana <ana@north.example>, JONAS@north.example;\n mei@north.example mei@north.example\tbroken@ and words';
  expect(parseAddresses(text)).toEqual({
    addresses: ['ana@north.example', 'jonas@north.example', 'mei@north.example'],
    bad: ['broken@'],
  });
});

test('an address has one @, a domain with a dot, and nothing that could end a header', () => {
  expect(['a@b.co', "o'neil+x@mail.example.com", 'ü@exämple.de'].every(isAddress)).toBe(true);
  expect(['a@b', '@b.co', 'a@', 'a b@c.de', 'a@b.co\r\nBcc: x@y.zz', 'a@@b.co', 'a@b..co'].some(isAddress)).toBe(false);
  expect(['a\u001b[2Jb@c.de', 'a\u0000@b.co', 'a@b\u202e.co', 'a\u200b@b.co'].some(isAddress)).toBe(false);
});
