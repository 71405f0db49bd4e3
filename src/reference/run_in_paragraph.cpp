// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in_paragraph.hpp"

#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>
#include <array>

namespace tolmach::reference {
namespace {

// Bounds that keep the work linear; the longest note seen has 2 200 code points.
constexpr std::size_t kLongestNote = 4000;
constexpr std::size_t kMostEnds = 120;
constexpr std::size_t kMostStrongEnds = 8;  // Of all ends that a note may pass, those of two stops in a row.

// Words are compared by their beginning, which most inflections leave alone.
constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kStem = 6;

std::size_t count_between(const std::vector<std::size_t>& places, std::size_t from, std::size_t to) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), to) -
                                    std::lower_bound(places.begin(), places.end(), std::min(from, to)));
}

// The brackets of the quotations that a mark opens.
BracketDepths quotation_depths(std::u32string_view text, char32_t open) {
    return {text, open, text::closing_quotes(open).front()};
}

bool divides_sentence(char32_t c) {
    return c == U',' || c == U';' || c == U':' || c == U')' || c == U'—' || c == U'–';
}

// How the body stands before a note: inside a sentence, behind its stop, behind another mark.
std::size_t standing(std::u32string_view t, std::size_t anchor) {
    while (anchor > 0 && (is_closing_quote(t[anchor - 1]) || text::is_space(t[anchor - 1])))
        --anchor;
    if (anchor == 0 || is_sentence_stop(t[anchor - 1])) return 1;
    return t[anchor - 1] != U')' && divides_sentence(t[anchor - 1]) ? 2 : 0;
}

// How the body goes on behind it: with a stop beside that of the note, with the only one, with a new
// sentence, in the middle of one.
std::size_t going_on(std::u32string_view t, std::size_t end, std::size_t resumes) {
    const std::size_t next = text::skip_spaces(t, resumes);
    if (next >= t.size()) return 2;
    if (is_sentence_stop(t[next])) return end > 0 && is_sentence_stop(t[end - 1]) ? 0 : 1;
    return text::is_lower(t[next]) || divides_sentence(t[next]) || t.substr(next, 2) == U"--" ? 3 : 2;
}

Feature size_of(std::size_t characters) {
    if (characters <= 20) return feature("size.word");
    if (characters <= 70) return feature("size.line");
    if (characters <= 200) return feature("size.lines");
    if (characters <= 600) return feature("size.half-page");
    return characters <= 1500 ? feature("size.page") : feature("size.pages");
}

bool opens_with_work(const Opening& opening) {
    return opening.authors_title || opening.names || opening.title_first || opening.ibid;
}

Feature sentences_of(std::size_t ends_inside) {
    if (ends_inside == 0) return feature("sentences.one");
    if (ends_inside == 1) return feature("sentences.two");
    if (ends_inside == 2) return feature("sentences.three");
    return ends_inside < 6 ? feature("sentences.some") : feature("sentences.many");
}

}  // namespace

DocumentJoins& DocumentJoins::operator+=(const DocumentJoins& other) {
    before_stop += other.before_stop;
    behind_stop += other.behind_stop;
    works += other.works;
    double_stops += other.double_stops;
    return *this;
}

Habit DocumentJoins::habit() const {
    if (behind_stop > before_stop) return Habit::BehindStop;
    return double_stops * 5 >= before_stop * 2 ? Habit::BeforeStop : Habit::SharedStop;
}

std::size_t DocumentJoins::of(Join join) const {
    return join == Join::BeforeStop ? before_stop : join == Join::BehindStop ? behind_stop : 0;
}

bool DocumentJoins::cites() const {
    constexpr std::size_t kFew = 4;
    const std::size_t joins = before_stop + behind_stop;
    return joins >= kFew && works * 5 > joins * 2;
}

// A proposal while its features are gathered.
struct RunInParagraph::Reading {
    NoteProposal note;
    const End& end;
    FeatureCounts& features;
    bool opens_with_work;  ///< Names and a title, or `Ibid.`.
    bool document_cites;

    void say(bool there, Feature that) {
        if (there) features.push_back({that});
    }
    void count(std::size_t times, std::size_t most, Feature that) {
        if (times > 0) features.push_back({that, static_cast<float>(std::min(times, most))});
    }
};

RunInParagraph::RunInParagraph(std::u32string_view text, const InnerCapitals& names, bool wrapped)
    : text_(with_curled_quotes(text)),
      lower_(lower_of(text_)),
      wrapped_(wrapped),
      starts_(note_start_candidates(text_, lower_, names, wrapped)) {
    if (starts_.empty()) return;
    ends_ = note_end_candidates(text_, lower_);
    for (const End& end : ends_)
        if (end.strong) strong_.push_back(end.end);
    for (const Start& start : starts_) {
        openings_.push_back(opening_at(text_, lower_, start.start));
        if (start.looks_like_name) continue;
        if (start.join == Join::BeforeStop) glued_.push_back(start.start);
        if (start.join == Join::BehindStop) glued_behind_.push_back(start.start);
    }
}

void RunInParagraph::look_closer() {
    marks_ = marks_of(text_, lower_);
    guillemets_ = quotation_depths(text_, U'«');
    curly_ = quotation_depths(text_, text_.find(U'„') == text_.npos ? U'“' : U'„');
    brackets_ = {text_, U'(', U')'};
    for (std::size_t i = 0; !wrapped_ && i < text_.size(); ++i)
        if (text_[i] == U'\n') barriers_.push_back(i);
    for (const std::size_t end : marks_.sentence_ends)
        if (ends_reference(text_, lower_, end - 1)) complete_.push_back(end);
    constexpr std::size_t kYear = 4;  // `(Boston: Quay Press, 2019)`
    for (const std::size_t year : marks_.years)
        if (year + kYear < text_.size() && text_[year + kYear] == U')') imprints_.push_back(year);
    read_words();
}

void RunInParagraph::read_words() {
    struct Seen {
        std::size_t last, first;
    };
    std::unordered_map<std::u32string_view, Seen> seen;
    const std::u32string_view lower = lower_;
    for (std::size_t i = 0; i < lower.size();) {
        const std::size_t size = letters_from(lower, i).size();
        if (size >= kShortestWord) {
            const auto [place, fresh] = seen.try_emplace(lower.substr(i, std::min(size, kStem)), Seen{i, i});
            words_.push_back({i, fresh ? i : place->second.last, place->second.first});
            place->second.last = i;
        }
        i += size + 1;
    }
}

DocumentJoins RunInParagraph::joins() const {
    std::size_t works = 0;
    for (std::size_t s = 0; s < starts_.size(); ++s)
        works += !starts_[s].looks_like_name && starts_[s].join != Join::Other &&
                 (opens_with_work(openings_[s]) || openings_[s].initials || openings_[s].opener);
    return {glued_.size(), glued_behind_.size(), works, strong_.size()};
}

void RunInParagraph::for_each_proposal(const DocumentJoins& document, const Visit& visit) {
    look_closer();
    FeatureCounts features;
    for (std::size_t s = 0; s < starts_.size(); ++s) {
        const Start& start = starts_[s];
        const FeatureCounts of_start = features_of_start(s, document);
        const Opening& opening = openings_[s];
        const bool work = opens_with_work(opening);
        const auto barrier = std::lower_bound(barriers_.begin(), barriers_.end(), start.start);
        const std::size_t limit =
            std::min(barrier == barriers_.end() ? text_.size() : *barrier, start.start + kLongestNote);
        auto end = std::upper_bound(ends_.begin(), ends_.end(), start.start + 3,
                                    [](std::size_t at, const End& e) { return at < e.end; });
        std::size_t strong = 0;
        for (std::size_t n = 0; end != ends_.end() && end->end <= limit && n < kMostEnds; ++end, ++n) {
            features = of_start;
            features.insert(features.end(), end->features.begin(), end->features.end());
            Reading reading{
                {start.anchor, start.start, end->end, end->resumes}, *end, features, work, document.cites()};
            add_fit(reading);
            add_content(reading);
            add_size(reading);
            add_nested(reading);
            if (end->sentence) add_next_sentence(reading);
            visit(reading.note, features);
            strong += end->strong ? 1 : 0;
            if (strong > kMostStrongEnds) break;
        }
    }
}

std::vector<NoteProposal> RunInParagraph::notes(const DocumentJoins& document,
                                                const FeatureWeights& weights) {
    std::vector<NoteProposal> proposals;
    const Habit habit = document.habit();
    for_each_proposal(document, [&](NoteProposal note, const FeatureCounts& features) {
        note.worth = worth_of(features, habit, weights);
        proposals.push_back(note);
    });
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const NoteProposal& a, const NoteProposal& b) { return a.resumes < b.resumes; });
    weigh(proposals);
    std::vector<NoteProposal> found;
    for (const std::size_t best : best_notes(proposals)) {
        NoteProposal& note = found.emplace_back(proposals[best]);
        note.kind = classify(std::u32string_view(text_).substr(note.start, note.end - note.start));
    }
    return found;
}

FeatureCounts RunInParagraph::features_of_start(std::size_t s, const DocumentJoins& document) const {
    const Start& start = starts_[s];
    const Opening& opening = openings_[s];
    FeatureCounts features{{feature("bias")}};
    features.insert(features.end(), start.features.begin(), start.features.end());
    const auto say = [&](bool there, Feature that) {
        if (there) features.push_back({that});
    };
    if (start.join != Join::Other) {
        constexpr std::size_t kMinority = 6;
        const std::size_t like = document.of(start.join);
        say(like <= 1, feature("join.alone"));
        say(like == 2 || like == 3, feature("join.few"));
        say(like * kMinority <= document.before_stop + document.behind_stop, feature("join.against"));
        say(like > 3 && like * 2 >= document.before_stop + document.behind_stop, feature("join.usual"));
    }
    const bool line_feed = start.start > 0 && text_[start.start - 1] == U'\n';
    say(line_feed && document.cites() && opens_with_work(opening), feature("cites.line-feed-work"));
    say(opening.ibid, feature("content.ibid"));
    say(opening.opener, feature("content.opener"));
    say(opening.authors_title, feature("content.authors-title"));
    say(opening.title_first, feature("content.title-first"));
    say(opening.initials, feature("content.initials"));
    say(opening.names && !opening.authors_title, feature("content.names"));
    say(cue_at(Cue::Anaphor, lower_, start.start) != 0, feature("content.anaphor"));
    say(cue_at(Cue::Resumer, lower_, start.start) != 0, feature("content.resumer"));
    return features;
}

void RunInParagraph::add_fit(Reading& reading) const {
    constexpr std::size_t kWays = 4;
    const std::size_t way = standing(text_, reading.note.anchor) * kWays +
                            going_on(text_, reading.note.end, reading.note.resumes);
    reading.features.push_back({static_cast<Feature>(feature("fit.inside-stop") + way)});
}

void RunInParagraph::add_content(Reading& reading) const {
    const std::size_t from = reading.note.start, to = reading.note.end;
    bool any = std::any_of(reading.features.begin(), reading.features.end(), [](const FeatureCount& entry) {
        return entry.feature >= feature("content.ibid") && entry.feature <= feature("content.names");
    });
    const auto holds = [&](const std::vector<std::size_t>& places, Feature that) {
        const bool there = count_between(places, from, to) > 0;
        reading.say(there, that);
        any = any || there;
    };
    holds(marks_.opcits, feature("content.opcit"));
    holds(marks_.slashes, feature("content.slashes"));
    holds(marks_.years, feature("content.year"));
    holds(imprints_, feature("content.imprint"));
    holds(marks_.months, feature("content.date"));
    holds(marks_.locators, feature("content.locator"));
    holds(marks_.addresses, feature("content.address"));
    holds(marks_.brackets, feature("content.brackets"));
    holds(marks_.metas, feature("content.meta"));
    const bool short_form = is_short_form(std::u32string_view(text_).substr(from, to - from));
    reading.say(short_form, feature("content.short-form"));
    if (any || short_form) return;
    reading.say(true, feature("content.none"));
    reading.say(reading.document_cites, feature("cites.prose"));
    reading.count(count_between(marks_.sentence_ends, from, to - 1), 4, feature("sentences.of-prose"));
}

void RunInParagraph::add_size(Reading& reading) const {
    const NoteProposal& note = reading.note;
    reading.features.push_back({size_of(note.end - note.start)});
    reading.features.push_back({sentences_of(count_between(marks_.sentence_ends, note.start, note.end - 1))});
}

bool RunInParagraph::holds_reference(std::size_t from, std::size_t to) const {
    return count_between(marks_.years, from, to) > 0 || holds_source(from, to);
}

bool RunInParagraph::holds_source(std::size_t from, std::size_t to) const {
    const auto holds = [&](const std::vector<std::size_t>& places) {
        return count_between(places, from, to) > 0;
    };
    return holds(marks_.locators) || holds(marks_.addresses) || holds(marks_.opcits) || holds(marks_.slashes);
}

void RunInParagraph::add_nested(Reading& reading) const {
    const NoteProposal& note = reading.note;
    reading.count(count_between(complete_, note.start, note.end - 1), 4, feature("nested.complete"));
    const auto complete = std::lower_bound(complete_.begin(), complete_.end(), note.end - 1);
    if (complete != complete_.begin() && *std::prev(complete) > note.start) {
        const bool prose = !holds_reference(*std::prev(complete), note.end);
        reading.say(prose, feature("nested.prose-after-reference"));
        reading.say(prose && reading.opens_with_work, feature("nested.prose-after-work"));
        // Years alone do not make a reference of what may be the body's next sentence.
        const bool may_be_body = prose || !holds_source(*std::prev(complete), note.end);
        reading.say(may_be_body && reading.opens_with_work && reading.document_cites,
                    feature("cites.prose-after-work"));
    }
    reading.count(count_between(glued_, note.start + 1, note.end), 6, feature("nested.start"));
    reading.count(count_between(glued_behind_, note.start + 1, note.end), 6, feature("nested.stop-start"));
    reading.count(count_between(strong_, note.start, note.end), 6, feature("nested.end"));
    const auto change = [&](const BracketDepths& depths) {
        return depths.at(note.end) - depths.at(note.start);
    };
    const int quotes = change(guillemets_) + change(curly_);
    reading.say(quotes > 0, feature("open-quote"));
    reading.say(quotes < 0, feature("close-quote"));
    const bool before_bracket = note.end < text_.size() && text_[note.end] == U')';
    reading.say(before_bracket && brackets_.at(note.start) > 0 && change(brackets_) == 0,
                feature("end.bracket-of-body"));
    reading.say(change(brackets_) > 0, feature("open-bracket"));
    reading.say(change(brackets_) < 0, feature("close-bracket"));
}

void RunInParagraph::add_next_sentence(Reading& reading) const {
    const std::size_t at = text::skip_spaces(text_, reading.note.resumes);
    const auto stop = std::upper_bound(marks_.sentence_ends.begin(), marks_.sentence_ends.end(), at);
    const bool last = stop == marks_.sentence_ends.end();
    const std::size_t sentence_end = last ? text_.size() : *stop;
    reading.say(cue_at(Cue::Opener, lower_, at) != 0 || cue_at(Cue::Ibid, lower_, at) != 0,
                feature("next.opener"));
    reading.say(cue_at(Cue::Resumer, lower_, at) != 0, feature("next.resumer"));
    reading.say(cue_at(Cue::Anaphor, lower_, at) != 0, feature("next.anaphor"));
    reading.say(text::is_digit(text_[at]), feature("next.digit"));
    reading.say(is_opening_quote(text_[at]), feature("next.quote"));
    reading.say(letters_from(text_, at).size() == 1 && at + 1 < text_.size() && text_[at + 1] == U'.',
                feature("next.initials"));
    reading.say(last, feature("next.last"));
    reading.say(holds_reference(at, sentence_end), feature("next.reference"));
    add_next_words(reading, sentence_end);
}

void RunInParagraph::add_next_words(Reading& reading, std::size_t sentence_end) const {
    constexpr std::size_t kMostWords = 3;
    constexpr std::ptrdiff_t kLongestLook = 60;
    const NoteProposal& note = reading.note;
    std::size_t of_note = 0, of_body = 0, of_note_only = 0, of_body_only = 0;
    const auto first = std::lower_bound(words_.begin(), words_.end(), note.resumes,
                                        [](const Word& w, std::size_t place) { return w.start < place; });
    for (auto word = first; word != words_.end() && word->start < sentence_end && word - first < kLongestLook;
         ++word) {
        // The last time that it occurred in front of this sentence.
        const bool in_body = word->first < note.anchor;
        const bool in_note = word->previous >= note.start && word->previous < note.end;
        of_note += in_note;
        of_body += in_body;
        of_note_only += in_note && !in_body;
        of_body_only += in_body && !in_note;
    }
    reading.count(of_note, kMostWords, feature("next.word-of-note"));
    reading.count(of_body, kMostWords, feature("next.word-of-body"));
    reading.count(of_note_only, kMostWords, feature("next.word-of-note-only"));
    reading.count(of_body_only, kMostWords, feature("next.word-of-body-only"));
}

}  // namespace tolmach::reference
