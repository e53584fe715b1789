// Data: the script of every page. It reads the page and never makes markup out of text.
// swift-format-ignore-file

/// The script: filters, sorting, keys, the bubble over a marked word. The page reads well without it.
enum PageScript {
    static let source: StaticString = #"""
        'use strict';
        (() => {
          const root = document.documentElement;
          const one = (s, from = document) => from.querySelector(s);
          const all = (s, from = document) => [...from.querySelectorAll(s)];
          const make = (tag, props = {}, ...children) => {
            const node = Object.assign(document.createElement(tag), props);
            node.append(...children);
            return node;
          };
          root.classList.add('js');

          // Light, dark, or as the system. Storage may be shut off; the choice then lasts for this visit.
          const themes = ['', 'light', 'dark'];
          const themeNames = { '': 'system', light: 'light', dark: 'dark' };
          const themeButton = one('#theme');
          const setTheme = name => {
            if (name) root.dataset.theme = name; else delete root.dataset.theme;
            themeButton.replaceChildren(make('span', { className: 'sets', textContent: 'Theme: ' }), themeNames[name]);
            themeButton.setAttribute('aria-label', 'Theme: ' + themeNames[name]);
            try { localStorage.setItem('standpoint-theme', name); } catch { /* as said */ }
          };
          let stored = '';
          try { stored = localStorage.getItem('standpoint-theme') || ''; } catch { /* as said */ }
          setTheme(themes.includes(stored) ? stored : '');
          themeButton.hidden = false;
          const nextTheme = () => setTheme(themes[(themes.indexOf(root.dataset.theme || '') + 1) % 3]);
          themeButton.addEventListener('click', nextTheme);

          // Tables that sort by a click on a column's head.
          for (const table of all('table.sortable')) {
            const body = table.tBodies[0];
            const key = (row, column, kind) => {
              const cell = row.cells[column];
              if (kind === 'text') return (cell.dataset.v || cell.textContent).trim().toLowerCase();
              const value = (cell.dataset.v || '').replaceAll(',', '');
              return value === '' ? NaN : Number(value);
            };
            all('thead th', table).forEach((head, column) => {
              const kind = head.dataset.sort;
              const button = make('button', { type: 'button' });
              button.append(...head.childNodes);
              head.append(button);
              button.addEventListener('click', () => {
                const up = head.getAttribute('aria-sort') === 'descending' || (!head.hasAttribute('aria-sort') && kind === 'text');
                all('thead th', table).forEach(other => other.removeAttribute('aria-sort'));
                head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
                const rows = [...body.rows].map((row, index) => [key(row, column, kind), index, row]);
                rows.sort(([a, i], [b, j]) => {
                  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b) || i - j;
                  return (a < b ? -1 : a > b ? 1 : 0) * (up ? 1 : -1) || i - j;
                });
                body.append(...rows.map(row => row[2]));
                cut();
              });
            });
            // Long tables begin short; what is left over is one press away.
            const first = Number(table.dataset.first || Infinity);
            let open = body.rows.length <= first * 1.25;
            const cut = () => [...body.rows].forEach((row, index) => { row.hidden = !open && index >= first; });
            if (open) continue;
            const more = make('button', { type: 'button', className: 'more' });
            const label = () => { more.textContent = open ? 'Show the first ' + first : 'Show all ' + body.rows.length; };
            more.addEventListener('click', () => { open = !open; cut(); label(); });
            label();
            cut();
            table.parentNode.after(more);
          }

          // Charts: a line over the bin under the pointer (or the arrow keys), its values below.
          for (const chart of all('svg.chart')) {
            const hits = all('.hit', chart);
            const cross = one('.cross', chart);
            const readout = one('.readout', chart.closest('figure'));
            let at = -1;
            const show = index => {
              at = Math.max(0, Math.min(hits.length - 1, index));
              const hit = hits[at];
              const x = Number(hit.getAttribute('x')) + Number(hit.getAttribute('width')) / 2;
              cross.setAttribute('x1', x);
              cross.setAttribute('x2', x);
              cross.style.visibility = 'visible';
              readout.textContent = hit.firstElementChild.textContent;
            };
            const hide = () => { cross.style.visibility = 'hidden'; readout.textContent = '\u00a0'; at = -1; };
            hits.forEach((hit, index) => {
              hit.addEventListener('pointerenter', () => show(index));
              hit.addEventListener('click', () => period(hit.dataset.from, hit.dataset.to));
            });
            chart.addEventListener('pointerleave', hide);
            chart.addEventListener('blur', hide);
            chart.addEventListener('keydown', event => {
              if (event.key === 'ArrowRight') show(at + 1);
              else if (event.key === 'ArrowLeft') show(at < 0 ? hits.length - 1 : at - 1);
              else if (event.key === 'Enter' && at >= 0) period(hits[at].dataset.from, hits[at].dataset.to);
              else return;
              event.preventDefault();
            });
          }

          // Copying.
          for (const button of all('.copy')) {
            button.hidden = false;
            const label = button.textContent;
            button.addEventListener('click', async () => {
              const source = document.getElementById(button.dataset.copy);
              const items = all('li', source).map(item => item.textContent.trim());
              const text = items.length ? items.join('\n') : source.textContent.trim();
              try {
                await navigator.clipboard.writeText(text);
                button.textContent = 'Copied';
              } catch {
                getSelection().selectAllChildren(source);
                button.textContent = 'Selected: copy with Ctrl+C';
              }
              setTimeout(() => { button.textContent = label; }, 2000);
            });
          }

          // The comments.
          const tools = one('#tools');
          const comments = all('.c').map((node, index) => ({
            node, index, list: node.parentNode, thread: node.closest('.thread').dataset.th,
            stance: node.classList[1], author: node.dataset.a, name: one('.who', node).textContent,
            time: node.dataset.t === undefined ? NaN : Number(node.dataset.t), score: Number(node.dataset.s),
            likes: Number(node.dataset.l || 0), depth: Number(node.classList[2].slice(1)), folded: false, text: null,
          }));
          const period = (from, to) => {
            if (!tools) return;
            const last = new Date(to + 'T00:00:00Z');
            last.setUTCDate(last.getUTCDate() - 1);
            tools.elements.from.value = from;
            tools.elements.to.value = last.toISOString().slice(0, 10);
            filter();
            one('#comments').scrollIntoView();
          };
          let filter = () => {};
          if (tools && comments.length) {
            tools.hidden = false;
            const field = tools.elements;
            const names = new Map();
            for (const comment of comments) if (comment.author) names.set(comment.name, (names.get(comment.name) || 0) + 1);
            one('#people').append(...[...names].sort((a, b) => b[1] - a[1]).slice(0, 500).map(([value, n]) => make('option', { value, label: n + ' comments' })));

            const day = (value, add) => value ? Date.parse(value + 'T00:00:00Z') / 1000 + add : NaN;
            filter = () => {
              const words = field.q.value.trim().toLowerCase();
              const stances = new Set(all('[name=st]:checked', tools).map(box => box.value));
              const thread = field.th ? field.th.value : '';
              const who = field.who.value.trim().toLowerCase();
              const from = day(field.from.value, 0), to = day(field.to.value, 86400);
              let shown = 0;
              const inThread = new Map();
              for (const comment of comments) {
                if (words && comment.text === null) comment.text = (comment.name + ' ' + one('.x', comment.node).textContent).toLowerCase();
                const fits = stances.has(comment.stance) && (!thread || comment.thread === thread)
                  && (!who || comment.name.toLowerCase().includes(who)) && (!words || comment.text.includes(words))
                  && (Number.isNaN(from) || comment.time >= from) && (Number.isNaN(to) || comment.time < to);
                comment.fits = fits;
                comment.node.hidden = !fits || comment.folded;
                if (fits) { shown++; inThread.set(comment.thread, true); }
              }
              for (const section of all('.thread')) section.hidden = !inThread.has(section.dataset.th);
              one('#count').textContent = shown === comments.length ? shown.toLocaleString('en') + ' comments'
                : shown.toLocaleString('en') + ' of ' + comments.length.toLocaleString('en') + ' comments';
            };
            const orders = {
              thread: (a, b) => a.index - b.index,
              new: (a, b) => (b.time || -Infinity) - (a.time || -Infinity) || a.index - b.index,
              old: (a, b) => (a.time || Infinity) - (b.time || Infinity) || a.index - b.index,
              sk: (a, b) => a.score - b.score || a.index - b.index,
              be: (a, b) => b.score - a.score || a.index - b.index,
              likes: (a, b) => b.likes - a.likes || a.index - b.index,
            };
            const order = () => {
              const lists = new Map();
              for (const comment of comments) {
                if (!lists.has(comment.list)) lists.set(comment.list, []);
                lists.get(comment.list).push(comment);
              }
              for (const [list, items] of lists) {
                list.classList.toggle('flat', field.sort.value !== 'thread');
                list.append(...items.sort(orders[field.sort.value]).map(item => item.node));
              }
            };
            let timer = 0;
            tools.addEventListener('input', event => {
              clearTimeout(timer);
              if (event.target === field.sort) order();
              else timer = setTimeout(filter, comments.length > 3000 ? 200 : 40);
            });
            tools.addEventListener('submit', event => event.preventDefault());
            tools.addEventListener('reset', () => setTimeout(() => { filter(); order(); }));
            filter();

            for (const link of all('.by')) link.addEventListener('click', () => { tools.reset(); setTimeout(() => { field.who.value = link.dataset.by; filter(); }, 5); });
            for (const link of all('#threadtable a[href^="#t-"]')) link.addEventListener('click', () => tools.reset());
            for (const term of all('.terms .term')) {
              const text = one('bdi', term).textContent;
              const button = make('button', { type: 'button', className: 'find', textContent: 'Find' });
              button.setAttribute('aria-label', 'Find ' + text);
              button.addEventListener('click', () => { tools.reset(); setTimeout(() => { field.q.value = text; filter(); one('#comments').scrollIntoView(); }, 5); });
              term.append(button);
            }

            // Replies fold away under the comment that they answer.
            comments.forEach((comment, index) => {
              let end = index + 1;
              while (end < comments.length && comments[end].list === comment.list && comments[end].depth > comment.depth) end++;
              const count = end - index - 1;
              if (!count) return;
              const label = closed => (closed ? 'Show ' : 'Hide ') + count + (count === 1 ? ' answer' : ' answers');
              const button = make('button', { type: 'button', className: 'fold', textContent: label(false) });
              button.setAttribute('aria-expanded', 'true');
              button.addEventListener('click', () => {
                const closed = button.getAttribute('aria-expanded') === 'true';
                button.setAttribute('aria-expanded', String(!closed));
                button.textContent = label(closed);
                for (let i = index + 1; i < end; i++) {
                  comments[i].folded = closed;
                  comments[i].node.hidden = closed || !comments[i].fits;
                  const inner = one('.fold', comments[i].node);
                  if (inner) { inner.setAttribute('aria-expanded', 'true'); inner.textContent = inner.textContent.replace('Show', 'Hide'); }
                }
              });
              one('header', comment.node).append(button);
            });
          }

          // Why a word counted: the rows of the comment's own table, in a bubble.
          const tip = one('#tip');
          const showTip = mark => {
            const rows = (mark.dataset.e || '').split(' ').map(index => one('.why tr[data-e="' + CSS.escape(index) + '"]', mark.closest('.c'))).filter(Boolean);
            if (!rows.length) return;
            tip.replaceChildren(...rows.map(row => {
              const [words, counts, weight, rules, adds] = [...row.cells].map(cell => cell.textContent);
              return make('p', {}, '“' + words + '” counts for ' + counts + '. Weight ' + weight + ', ' + rules + ': adds ', make('b', { textContent: adds }), '.');
            }));
            tip.hidden = false;
            const box = mark.getClientRects()[0];
            const width = tip.offsetWidth, height = tip.offsetHeight;
            const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
            const above = box.top - height - 8;
            tip.style.left = left + scrollX + 'px';
            tip.style.top = (above > 60 ? above : box.bottom + 8) + scrollY + 'px';
            mark.setAttribute('aria-describedby', 'tip');
          };
          const hideTip = mark => { tip.hidden = true; if (mark) mark.removeAttribute('aria-describedby'); };
          const markOf = event => event.target instanceof Element ? event.target.closest('mark[data-e]') : null;
          document.addEventListener('pointerover', event => { const mark = markOf(event); if (mark) showTip(mark); });
          document.addEventListener('pointerout', event => { const mark = markOf(event); if (mark) hideTip(mark); });
          document.addEventListener('focusin', event => { const mark = markOf(event); if (mark) showTip(mark); });
          document.addEventListener('focusout', event => { const mark = markOf(event); if (mark) hideTip(mark); });

          // Keys.
          const help = one('#help');
          const keysButton = one('#keys');
          if (keysButton) keysButton.addEventListener('click', () => help.showModal());
          let current = null;
          const move = step => {
            const shown = all('.c').filter(node => !node.hidden && !node.closest('[hidden]'));
            if (!shown.length) return;
            const index = current ? shown.indexOf(current) : -1;
            const next = shown[Math.max(0, Math.min(shown.length - 1, index < 0 ? (step > 0 ? 0 : shown.length - 1) : index + step))];
            if (current) current.classList.remove('at');
            current = next;
            current.classList.add('at');
            const article = one('article', current);
            article.tabIndex = -1;
            article.focus({ preventScroll: true });
            current.scrollIntoView({ block: 'nearest' });
          };
          document.addEventListener('keydown', event => {
            if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
            if (event.key === 'Escape') { hideTip(one('mark[aria-describedby]')); return; }
            if (event.target instanceof Element && event.target.closest('input,select,textarea')) return;
            switch (event.key) {
              case 'j': move(1); break;
              case 'k': move(-1); break;
              case 'e': { const why = current && one('.why', current); if (why) why.open = !why.open; break; }
              case 't': nextTheme(); break;
              case 'c': if (tools) tools.reset(); break;
              case '/': if (!tools) return; one('#q').focus(); break;
              case '?': help.showModal(); break;
              default: return;
            }
            event.preventDefault();
          });
        })();
        """#
}
