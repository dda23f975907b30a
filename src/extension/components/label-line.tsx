import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addLabel, LABEL_LENGTH, type Labels, MOST_LABELS } from '../../domain/label.ts';
import { t } from '../text.ts';
import { Chip } from './chip.tsx';

export type LabelLineProps = {
  readonly labels: Labels;
  /** What they stand on, in words. */
  readonly name: string;
  /** Labels that stand elsewhere, to choose among. */
  readonly known: Labels;
  /** Who sees them, in a sentence. */
  readonly note: string;
  /** All of its labels from now on; null: they are not one's to change. */
  readonly onChange: ((labels: Labels) => void) | null;
};

/** The labels of a thing, changed in their place. For pages only: it holds a text field. */
export function LabelLine(props: LabelLineProps): JSX.Element | null {
  const { labels, name, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (labels.length === 0 && !onChange) return null;
  if (isOpen && onChange)
    return (
      <LabelEditor
        {...props}
        onChange={onChange}
        onDone={() => {
          setOpen(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  return (
    <span class="labels">
      {labels.map((label) => (
        <Chip key={label} tone="accent" title={label}>
          <bdi>{label}</bdi>
        </Chip>
      ))}
      {onChange && (
        <button
          type="button"
          ref={button}
          class="label-open no-print"
          aria-label={t('next_for', t('label'), name)}
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          <span aria-hidden="true">+ </span>
          {t('label')}
        </button>
      )}
    </span>
  );
}

type LabelEditorProps = LabelLineProps & { readonly onChange: (labels: Labels) => void; readonly onDone: () => void };

/** Enter adds, Escape ends. */
function LabelEditor({ labels, name, known, note, onChange, onDone }: LabelEditorProps): JSX.Element {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const isFull = labels.length >= MOST_LABELS;
  useLayoutEffect(() => field.current?.focus(), []);

  function add(): void {
    const next = addLabel(labels, text, known);
    setText('');
    if (next !== labels) onChange(next);
    field.current?.focus();
  }

  function remove(label: string): void {
    onChange(labels.filter((one) => one !== label));
    field.current?.focus(); // what was pressed is gone
  }

  return (
    <form
      class="label-editor no-print"
      aria-label={t('label_of', name)}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      {labels.length > 0 && (
        <span class="labels">
          {labels.map((label) => (
            <button
              key={label}
              type="button"
              class="chip chip-accent label-remove"
              aria-label={t('label_remove', label, name)}
              onClick={() => remove(label)}
            >
              <bdi>{label}</bdi> <span aria-hidden="true">×</span>
            </button>
          ))}
        </span>
      )}
      <span class="label-field">
        <input
          ref={field}
          type="text"
          class="input"
          aria-label={t('label_new', name)}
          autocomplete="off"
          list={list}
          maxLength={LABEL_LENGTH}
          readOnly={isFull}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <datalist id={list}>
          {known
            .filter((label) => !labels.includes(label))
            .map((label) => (
              <option key={label} value={label} />
            ))}
        </datalist>
        <button type="submit" class="button button-quiet button-s" disabled={isFull}>
          {t('label_add')}
        </button>
        <button type="button" class="button button-plain button-s" onClick={onDone}>
          {t('label_done')}
        </button>
      </span>
      <span class="small soft" role="status">
        {isFull ? t('label_full', MOST_LABELS) : note}
      </span>
    </form>
  );
}
