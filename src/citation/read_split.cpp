// SPDX-License-Identifier: Apache-2.0
#include "citation/read_split.hpp"

#include "citation/read_evidence.hpp"
#include "reference/cues.hpp"
#include "reference/reference.hpp"
#include "reference/reference_features.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

// Where a reference could begin inside a sentence is tried so often: more tries cost time on hostile input
// only.
constexpr std::size_t kTriesPerSentence = 40;
constexpr std::size_t kDeepestParentheses = 3;
constexpr std::size_t kLongestReference = 300;  // Tokens.
constexpr std::size_t kSentencesAhead = 3;
constexpr std::size_t kWordsOfLoneTitle =
    6;  // Words of prose in a reference that has no author and no marks.
constexpr std::size_t kWordsOfBody = 8;
constexpr std::size_t kWordsOfSentence = 4;  // So many words of prose go no reference on.

class Splitter {
  public:
    Splitter(const ReadText& note, const std::vector<Token>& tokens) : note_(note), tokens_(tokens) {}

    Split run() {
        clauses({0, tokens_.size()}, 0);
        split_.bibliographic = !split_.references.empty() && nothing_else();
        return std::move(split_);
    }

  private:
    bool is(std::size_t i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
    // The token behind this one, over parentheses.
    std::size_t behind(std::size_t i) const {
        return (is(i, Kind::Open) && tokens_[i].partner > i ? tokens_[i].partner : i) + 1;
    }
    std::size_t end_of(Kind mark, TokenRange range) const {
        std::size_t i = range.first;
        while (i < range.last && tokens_[i].kind != mark)
            i = behind(i);
        return std::min(i, range.last);
    }

    void clauses(TokenRange range, std::size_t depth) {
        while (!range.empty()) {
            const std::size_t end = end_of(Kind::Semicolon, range);
            clause({range.first, end}, depth);
            range.first = end + 1;
        }
    }

    // `Ibid. On the subject, …`: its stop is that of the sentence.
    bool ends_at_stop(std::size_t ibid) const {
        return is(ibid, Kind::Ibid) && note_.text[tokens_[ibid].end - 1] == U'.' &&
               is(ibid + 1, Kind::Word) && text::is_upper(note_.text[tokens_[ibid + 1].start]);
    }
    void clause(TokenRange range, std::size_t depth) {
        while (!range.empty()) {
            const std::size_t end = std::min(end_of(Kind::Stop, range) + 1, range.last);
            tries_ = 0;
            const std::size_t start = reference_start({range.first, end}, range.last);
            if (start < end) {
                const std::size_t last = ends_at_stop(start) ? start + 1 : extended(start, end, range.last);
                add({start, last});
                range.first = last;
            } else {
                inside_sentence({range.first, end}, depth);
                range.first = end;
            }
        }
    }

    // Prose: what it cites stands in parentheses, or before op. cit.
    void inside_sentence(TokenRange sentence, std::size_t depth) {
        std::size_t tries = 0;
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            if (is(i, Kind::OpCit)) {
                const std::size_t end = extended_fields(i + 1, sentence.last);
                add({start_before(i, sentence.first), end});
                i = end - 1;
            } else if (is(i, Kind::Open) && is(i + 1, Kind::OpCit) && tokens_[i].partner > i) {
                // `Merrick and Sultanov (op. cit., p. 17) give …`
                add({start_before(i, sentence.first), tokens_[i].partner + 1});
                i = tokens_[i].partner;
            } else if (cites_behind_name(i, sentence.last)) {
                add({start_before(i, sentence.first), tokens_[i].partner + 1});
                i = tokens_[i].partner;
            } else if (is(i, Kind::Open) && tries < kTriesPerSentence && depth < kDeepestParentheses) {
                ++tries;
                const std::size_t close =
                    tokens_[i].partner > i ? std::min(tokens_[i].partner, sentence.last) : sentence.last;
                clauses({i + 1, close}, depth + 1);
                i = close;
            }
        }
    }
    // `Popoff (“Title,” Moscow, 1874)`
    bool cites_behind_name(std::size_t open, std::size_t last) const {
        if (!is(open, Kind::Open) || !is(open + 1, Kind::Quoted)) return false;
        const std::size_t close = tokens_[open].partner;
        return close > open && close < last && is_reference({open + 1, close}, close, false);
    }
    // Names and a title before op. cit.
    std::size_t start_before(std::size_t opcit, std::size_t first) const {
        std::size_t start = opcit;
        for (std::size_t i = opcit; i > first; --i) {
            const Token& token = tokens_[i - 1];
            const bool name = token.kind == Kind::Word && text::is_upper(note_.text[token.start]) &&
                              opener_size(i - 1) == 0;
            if (name || token.kind == Kind::Quoted)
                start = i - 1;
            else if (!(token.kind == Kind::Comma ||
                       (token.kind == Kind::And && i > first + 1 && is(i - 2, Kind::Word))))
                break;
        }
        return start;
    }
    // Names, a short title or a body, and then op. cit.
    bool leads_to_opcit(TokenRange range) const {
        const std::size_t opcit = first_opcit(range);
        if (start_before(opcit, range.first) == range.first) return true;
        std::size_t comma = range.first;
        while (comma < opcit && !is(comma, Kind::Comma))
            ++comma;
        if (comma < opcit && looks_like_person(note_, tokens_, {range.first, comma})) return true;
        std::size_t end = opcit;
        while (end > range.first && tokens_[end - 1].is_mark())
            --end;
        return end - range.first <= kWordsOfBody && looks_like_body(note_, tokens_, {range.first, end});
    }
    std::size_t first_opcit(TokenRange range) const {
        while (!range.empty() && !is(range.first, Kind::OpCit))
            ++range.first;
        return range.first;
    }
    std::size_t extended_fields(std::size_t from, std::size_t last) const {
        std::size_t end = from;
        for (std::size_t i = from; i < last && (tokens_[i].is_field() || tokens_[i].is_mark()); ++i)
            if (tokens_[i].is_field()) end = i + 1;
        return end;
    }

    // How many tokens an opener has: `See also`, `Цит. по:`; 0 for none.
    std::size_t opener_size(std::size_t i) const {
        if (!is(i, Kind::Word) && !is(i, Kind::Figure)) return 0;
        const std::size_t start = tokens_[i].start;
        if (term_at(Term::Interview, note_.lower, start) != 0) return 0;
        const std::size_t size = std::max(reference::cue_at(reference::Cue::Opener, note_.lower, start),
                                          term_at(Term::Opener, note_.lower, start));
        if (size == 0) return 0;
        std::size_t behind = i;
        while (behind < tokens_.size() && tokens_[behind].start < start + size)
            ++behind;
        return behind - i;
    }
    std::size_t skip_openers(std::size_t i, std::size_t last, bool& opened) const {
        while (i < last) {
            if (const std::size_t size = opener_size(i)) {
                i += size;
                opened = true;
            } else if (is(i, Kind::And) || (tokens_[i].is_mark() && !is(i, Kind::Open))) {
                ++i;
            } else {
                break;
            }
        }
        return i;
    }

    // Where a reference begins in a sentence; its end where none does. `On this rivalry, see …`: what leads
    // to an opener is no part of it.
    std::size_t reference_start(TokenRange sentence, std::size_t clause_end) {
        bool opened = false;
        const std::size_t start = skip_openers(sentence.first, sentence.last, opened);
        const std::size_t led =
            behind_opener({start, lead_end({start, sentence.last})}, sentence.last, clause_end);
        if (led < sentence.last) return led;
        if (is_reference({start, sentence.last}, clause_end, opened)) return start;
        return behind_opener({start, sentence.last}, sentence.last, clause_end);
    }
    std::size_t behind_opener(TokenRange lead, std::size_t last, std::size_t clause_end) {
        for (std::size_t i = lead.first; i < lead.last; i = behind(i)) {
            if (opener_size(i) == 0 || !text::is_lower(note_.text[tokens_[i].start]) ||
                tries_ >= kTriesPerSentence)
                continue;
            ++tries_;
            bool opened = false;
            const std::size_t next = skip_openers(i, last, opened);
            if (is_reference({next, last}, clause_end, true)) return next;
            i = std::max(i, next - 1);
        }
        return last;
    }
    // What may lead to an opener has no field and no quotation.
    std::size_t lead_end(TokenRange range) const {
        std::size_t i = range.first;
        while (i < range.last && !tokens_[i].is_field() && !is(i, Kind::Quoted) && !is(i, Kind::Slashes))
            i = behind(i);
        return std::min(i, range.last);
    }

    ReferenceSigns evidence_in(TokenRange range) const {
        return citation::evidence_in(note_, tokens_, range);
    }
    bool is_bare_page(std::size_t token) const { return citation::is_bare_page(tokens_, token); }

    bool is_reference(TokenRange sentence, std::size_t clause_end, bool opened) const {
        if (sentence.empty()) return false;
        const Token& first = tokens_[sentence.first];
        if (first.kind == Kind::Ibid || first.kind == Kind::Url || first.kind == Kind::Doi ||
            first.kind == Kind::Available)
            return true;
        if (first.kind == Kind::OpCit) return true;
        if (first.is_mark() || first.is_field()) return false;
        const std::size_t end =
            std::min(extended(sentence.first, sentence.last, clause_end), sentence.first + kLongestReference);
        const TokenRange range{sentence.first, end};
        const ReferenceSigns found = evidence_in(range);
        if (!found.field && !found.slashes) return false;
        if (!has_form(range, found, opened)) return false;
        if (found.prose <= kWordsOfLoneTitle) return true;
        const auto text =
            std::u32string_view(note_.text).substr(first.start, tokens_[end - 1].end - first.start);
        return reference::classify(text) != reference::NoteKind::Commentary;
    }

    bool has_form(TokenRange range, const ReferenceSigns& found, bool opened) const {
        const std::size_t start = tokens_[range.first].start;
        const reference::Opening opening = reference::opening_at(note_.text, note_.lower, start);
        if (found.slashes || (opening.authors_title && !cites_in_parentheses(range))) return true;
        if (is(range.first, Kind::Quoted)) return goes_on(range);
        if (!names_with_initials_behind(note_, tokens_, range).persons.empty()) return true;
        if (found.back) return leads_to_opcit(range);
        if (is_called_by_kind(start)) return found.prose < 2 * kWordsOfLoneTitle;
        if (opened) return found.prose <= kWordsOfLoneTitle;
        const std::size_t most = found.address ? kWordsOfLoneTitle : kWordsOfSentence;
        if (!text::is_upper(note_.text[start]) || found.prose > most || cites_in_parentheses(range))
            return false;
        return parts_before_field(range) && (found.ends_with_field || opening.initials || opening.names);
    }
    // `Decree …`, `Interview with …`, `Rapport …`
    bool is_called_by_kind(std::size_t at) const {
        constexpr Term kKinds[] = {Term::Law, Term::Interview, Term::Report, Term::Thesis};
        return std::any_of(std::begin(kKinds), std::end(kKinds),
                           [&](Term kind) { return term_at(kind, note_.lower, at) != 0; });
    }
    // `… (see …)`, `… (Author, “Title” …)`: a sentence that cites, and no reference itself.
    bool cites_in_parentheses(TokenRange range) const {
        for (std::size_t i = range.first; i + 1 < range.last; ++i) {
            if (is(i, Kind::Quoted)) return false;
            if (!is(i, Kind::Open)) continue;
            if (opener_size(i + 1) != 0) return true;
            for (std::size_t in = i + 1; in < tokens_[i].partner && in < range.last; ++in)
                if (is(in, Kind::Quoted)) return true;
        }
        return false;
    }
    // `« Title », 2019`, `« Title » [translation]`, `“Title,” by …`
    bool goes_on(TokenRange range) const {
        if (range.last - range.first < 2) return false;
        const Token& next = tokens_[range.first + 1];
        const Token& title = tokens_[range.first];
        if (note_.text[title.value_end] == U',') return true;
        if (next.kind == Kind::Word) return text::is_upper(note_.text[next.start]);
        return !(next.kind == Kind::Comma && is(range.first + 2, Kind::Dash));
    }
    // A field stands behind a mark: a part of its own, not a word of a sentence.
    bool parts_before_field(TokenRange range) const {
        for (std::size_t i = range.first + 1; i < range.last; ++i) {
            if (is_bare_page(i) || (tokens_[i].is_field() && tokens_[i].kind != Kind::Date)) return true;
            if (is(i, Kind::Date) && tokens_[start_of_lead(i, range.first) - 1].is_mark()) return true;
        }
        return false;
    }
    // Where the words begin that lead a date in: `published in 1916`.
    std::size_t start_of_lead(std::size_t date, std::size_t first) const {
        constexpr std::size_t kLongestLead = 3;
        for (std::size_t i = std::max(first + 1, date - std::min(date, kLongestLead)); i < date; ++i) {
            const std::size_t size = term_at(Term::DateLead, note_.lower, tokens_[i].start);
            if (size != 0 && tokens_[i].start + size == tokens_[date - 1].end) return i;
        }
        return date;
    }

    // The end of the sentences that go a reference on.
    std::size_t extended(std::size_t start, std::size_t end, std::size_t last) const {
        while (end < last && end - start < kLongestReference && goes_on_with(start, end, last))
            end = std::min(end_of(Kind::Stop, {end, last}) + 1, last);
        return end;
    }
    bool goes_on_with(std::size_t start, std::size_t next, std::size_t last) const {
        const Token& token = tokens_[next];
        const bool alone =
            next + 1 == last || !is(next + 1, Kind::Word) || tokens_[next + 1].kind == Kind::Open;
        const std::size_t title = behind_author_year(start, last);
        if (title != 0 && (next == title || next == end_of(Kind::Stop, {title, last}) + 1)) return true;
        if (token.kind == Kind::Date) return alone;
        if ((token.is_field() && token.kind != Kind::Ibid) || token.kind == Kind::Available) return true;
        if (token.kind == Kind::Slashes || token.kind == Kind::Slash || token.kind == Kind::Dash ||
            token.kind == Kind::Bracketed || token.kind == Kind::EditedBy || token.kind == Kind::Stop)
            return true;
        if (is_imprint(next, last)) return true;
        return !is(start, Kind::Ibid) && !evidence_in({start, next}).field &&
               fields_follow(start, next, last);
    }
    // `Smith, J., & Doe, A. (2018).`: where the title begins; 0 where no reference in that form does.
    std::size_t behind_author_year(std::size_t start, std::size_t last) const {
        const ReadNames names = names_with_initials_behind(note_, tokens_, {start, last});
        const std::size_t open = names.next;
        const bool year = !names.persons.empty() && is(open, Kind::Open) && is(open + 1, Kind::Date) &&
                          is(open + 2, Kind::Close) && is(open + 3, Kind::Stop);
        return year && open + 4 < last ? open + 4 : 0;
    }
    bool is_imprint(std::size_t first, std::size_t last) const {
        std::size_t end = first;
        while (end < last && is(end, Kind::Word))
            ++end;
        return end > first && (is(end, Kind::Colon) || is(end, Kind::Comma)) &&
               is_city(std::u32string_view(note_.lower)
                           .substr(tokens_[first].start, tokens_[end - 1].end - tokens_[first].start));
    }
    // Nothing was dated so far, and what comes is no prose and is.
    bool fields_follow(std::size_t start, std::size_t next, std::size_t last) const {
        const bool names = !names_with_initials_behind(note_, tokens_, {start, next}).persons.empty();
        std::size_t end = next;
        for (std::size_t ahead = 0; ahead < kSentencesAhead && end < last; ++ahead) {
            const std::size_t from = end;
            end = std::min({end_of(Kind::Stop, {end, last}) + 1, last, start + kLongestReference});
            const ReferenceSigns found = evidence_in({from, end});
            if (opener_size(from) != 0) return false;
            if (!names && !found.slashes && found.prose > kWordsOfSentence) return false;
            if (found.field || found.slashes) return true;
            if (end <= from) return false;
        }
        return false;
    }

    // Trims marks at the end, and parts two references that `and` joins.
    void add(TokenRange range) {
        while (!range.empty() && tokens_[range.last - 1].is_mark() &&
               !(is(range.last - 1, Kind::Close) && tokens_[range.last - 1].partner >= range.first &&
                 tokens_[range.last - 1].partner != range.last - 1))
            --range.last;
        for (std::size_t i = range.first + 1; i + 1 < range.last; i = behind(i)) {
            if (!is(i, Kind::And) || !ends_reference(i - 1) || !begins_reference(i + 1)) continue;
            split_.references.push_back({range.first, is(i - 1, Kind::Comma) ? i - 1 : i});
            range.first = i + 1;
        }
        if (!range.empty()) split_.references.push_back(range);
    }
    bool ends_reference(std::size_t i) const {
        if (is(i, Kind::Comma) && i > 0) --i;
        return tokens_[i].is_field() || is(i, Kind::Close);
    }
    bool begins_reference(std::size_t i) const {
        return is(i, Kind::Quoted) ||
               reference::opening_at(note_.text, note_.lower, tokens_[i].start).authors_title;
    }

    // Whether all that stands around the references is openers, `and` and marks.
    bool nothing_else() const {
        std::size_t i = 0;
        for (const TokenRange range : split_.references) {
            for (; i < range.first;)
                if (!says_nothing(i)) return false;
            i = range.last;
        }
        while (i < tokens_.size())
            if (!says_nothing(i)) return false;
        return true;
    }
    // Moves over a token that is an opener, `and` or a mark.
    bool says_nothing(std::size_t& i) const {
        const std::size_t size = opener_size(i);
        if (size == 0 && !is(i, Kind::And) && !tokens_[i].is_mark()) return false;
        i += std::max<std::size_t>(size, 1);
        return true;
    }

    const ReadText& note_;
    const std::vector<Token>& tokens_;
    std::size_t tries_ = 0;
    Split split_;
};

}  // namespace

Split split_note(const ReadText& note, const std::vector<Token>& tokens) {
    return Splitter(note, tokens).run();
}

}  // namespace tolmach::citation
