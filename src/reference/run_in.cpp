// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in.hpp"

#include "reference/cues.hpp"
#include "reference/note_boundaries.hpp"
#include "reference/reference_features.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tolmach::reference {
namespace {

// Bounds that keep the work linear; the longest note seen has 1 400 code points.
constexpr std::size_t kLongestNote = 4000;
constexpr std::size_t kMostEnds = 80;
constexpr std::size_t kMostStrongEnds = 8;  // Of all ends that a note may pass, those of two stops in a row.

// A note that there may be, and what it is worth.
struct Proposal {
    std::size_t anchor, start, end, resumes;
    double worth;
};

double count_between(const std::vector<std::size_t>& places, std::size_t from, std::size_t to) {
    return static_cast<double>(std::lower_bound(places.begin(), places.end(), to) -
                               std::lower_bound(places.begin(), places.end(), std::min(from, to)));
}

// The weights of what a note holds, looked up once.
struct Worth {
    CueWeights bias = cue_weights("bias"), nested_start = cue_weights("nested.start"),
               nested_end = cue_weights("nested.end"), nested_complete = cue_weights("nested.complete"),
               open_quote = cue_weights("open-quote"), open_bracket = cue_weights("open-bracket");
    CueWeights ibid = cue_weights("content.ibid"), opcit = cue_weights("content.opcit"),
               opener = cue_weights("content.opener"), authors_title = cue_weights("content.authors-title"),
               title_first = cue_weights("content.title-first"), initials = cue_weights("content.initials"),
               names = cue_weights("content.names"), slashes = cue_weights("content.slashes"),
               year = cue_weights("content.year"), date = cue_weights("content.date"),
               locator = cue_weights("content.locator"), address = cue_weights("content.address"),
               brackets = cue_weights("content.brackets"), meta = cue_weights("content.meta"),
               short_form = cue_weights("content.short-form"), none = cue_weights("content.none"),
               sentence = cue_weights("content.sentence");
};
const Worth& worth() {
    static const Worth known;
    return known;
}

// How deep in brackets of a kind each place of a text is, and its end.
std::vector<int> depths(std::u32string_view text, char32_t open, char32_t close) {
    std::vector<int> depth{0};
    depth.reserve(text.size() + 1);
    for (const char32_t c : text)
        depth.push_back(depth.back() + (c == open ? 1 : c == close ? -1 : 0));
    return depth;
}

// The same for the quotations that a mark opens.
std::vector<int> depths(std::u32string_view text, char32_t open) {
    return depths(text, open, text::closing_quotes(open).front());
}

// One paragraph, with everything that was found in it.
class ParagraphReader {
  public:
    ParagraphReader(std::u32string_view text, const InnerCapitals& names, bool wrapped)
        : text_(with_curled_quotes(text)),
          lower_(lower_of(text_)),
          marks_(marks_of(text_, lower_)),
          starts_(note_start_candidates(text_, lower_, names, wrapped)),
          ends_(note_end_candidates(text_, lower_)),
          guillemets_(depths(text_, U'«')),
          curly_(depths(text_, U'“')),
          brackets_(depths(text, U'(', U')')) {
        if (text.find(U'„') != text.npos) curly_ = depths(text, U'„');
        for (std::size_t i = 0; !wrapped && i < text.size(); ++i)
            if (text[i] == U'\n') barriers_.push_back(i);
        for (const End& end : ends_)
            if (end.strong) strong_.push_back(end.end);
        for (const std::size_t end : marks_.sentence_ends)
            if (ends_reference(text_, lower_, end - 1)) complete_.push_back(end);
        for (const Start& start : starts_) {
            openings_.push_back(opening_at(text_, lower_, start.start));
            for (const Habit habit : kHabits)
                if (start.glued && start.weight.of(habit) > 0)
                    glued_[static_cast<std::size_t>(habit)].push_back(start.start);
        }
        propose();
    }

    /// The notes that together are worth most, in order.
    std::vector<Proposal> best(Habit habit) const {
        const std::vector<Proposal>& proposals = proposals_[static_cast<std::size_t>(habit)];
        // Weighted intervals: best value of the first k proposals, each taken or left.
        std::vector<double> value{0};
        std::vector<std::size_t> before;
        for (const Proposal& proposal : proposals) {
            const auto free = std::upper_bound(
                proposals.begin(), proposals.begin() + static_cast<std::ptrdiff_t>(before.size()),
                proposal.anchor, [](std::size_t at, const Proposal& p) { return at < p.resumes; });
            before.push_back(static_cast<std::size_t>(free - proposals.begin()));
            value.push_back(std::max(value.back(), value[before.back()] + proposal.worth));
        }
        std::vector<Proposal> taken;
        for (std::size_t k = proposals.size(); k > 0;) {
            if (value[k] == value[k - 1]) {
                --k;
            } else {
                taken.push_back(proposals[k - 1]);
                k = before[k - 1];
            }
        }
        std::reverse(taken.begin(), taken.end());
        return taken;
    }

    NoteKind kind_of(const Proposal& p) const {
        return classify(std::u32string_view(text_).substr(p.start, p.end - p.start));
    }

  private:
    void propose() {
        for (std::size_t s = 0; s < starts_.size(); ++s) {
            const Start& start = starts_[s];
            const auto barrier = std::lower_bound(barriers_.begin(), barriers_.end(), start.start);
            const std::size_t limit =
                std::min(barrier == barriers_.end() ? text_.size() : *barrier, start.start + kLongestNote);
            auto end = std::upper_bound(ends_.begin(), ends_.end(), start.start + 3,
                                        [](std::size_t at, const End& e) { return at < e.end; });
            std::size_t strong = 0;
            for (std::size_t n = 0; end != ends_.end() && end->end <= limit && n < kMostEnds; ++end, ++n) {
                propose(s, *end);
                strong += end->strong ? 1 : 0;
                if (strong > kMostStrongEnds) break;
            }
        }
        for (auto& proposals : proposals_)
            std::stable_sort(proposals.begin(), proposals.end(),
                             [](const Proposal& a, const Proposal& b) { return a.resumes < b.resumes; });
    }

    void propose(std::size_t s, const End& end) {
        const Start& start = starts_[s];
        CueWeights sum = worth_.bias;
        sum += start.weight;
        sum += end.weight;
        sum += content(openings_[s], start.start, end.end);
        sum += worth_.nested_end.times(count_between(strong_, start.start, end.end));
        const auto opens = [&](const std::vector<int>& depth) { return depth[end.end] > depth[start.start]; };
        if (opens(guillemets_) || opens(curly_)) sum += worth_.open_quote;
        if (opens(brackets_)) sum += worth_.open_bracket;
        for (const Habit habit : kHabits) {
            const auto h = static_cast<std::size_t>(habit);
            const double nested = count_between(glued_[h], start.start + 1, end.end);
            const double worth = sum.of(habit) + worth_.nested_start.of(habit) * nested;
            if (worth > 0) proposals_[h].push_back({start.anchor, start.start, end.end, end.resumes, worth});
        }
    }

    CueWeights content(const Opening& opening, std::size_t from, std::size_t to) const {
        CueWeights sum;
        bool any = false;
        const auto add = [&](bool there, const CueWeights& weight) {
            if (there) sum += weight;
            any = any || there;
        };
        const auto holds = [&](const std::vector<std::size_t>& places) {
            return count_between(places, from, to) > 0;
        };
        add(opening.ibid, worth_.ibid);
        add(holds(marks_.opcits), worth_.opcit);
        add(opening.opener, worth_.opener);
        add(opening.authors_title, worth_.authors_title);
        add(opening.title_first, worth_.title_first);
        add(opening.initials, worth_.initials);
        add(opening.names && !opening.authors_title, worth_.names);
        add(holds(marks_.slashes), worth_.slashes);
        add(holds(marks_.years), worth_.year);
        add(holds(marks_.months), worth_.date);
        add(holds(marks_.locators), worth_.locator);
        add(holds(marks_.addresses), worth_.address);
        add(holds(marks_.brackets), worth_.brackets);
        add(holds(marks_.metas), worth_.meta);
        add(is_short_form(std::u32string_view(text_).substr(from, to - from)), worth_.short_form);
        if (!any) sum += worth_.none;
        sum += worth_.sentence.times(count_between(marks_.sentence_ends, from, to - 1));
        sum += worth_.nested_complete.times(count_between(complete_, from, to - 1));
        return sum;
    }

    std::u32string text_;  ///< With curled quotation marks.
    std::u32string lower_;
    Marks marks_;
    std::vector<Start> starts_;
    std::vector<End> ends_;
    std::vector<Opening> openings_;
    std::vector<int> guillemets_, curly_, brackets_;  ///< How deep in them each place is.
    std::vector<std::size_t> barriers_;               ///< Line feeds, which no note holds.
    std::vector<std::size_t> strong_;                 ///< Ends by two stops in a row.
    std::vector<std::size_t> complete_;               ///< Ends of sentences that may end a reference.
    std::array<std::vector<std::size_t>, kHabits.size()> glued_;   ///< Starts that speak against nesting.
    std::array<std::vector<Proposal>, kHabits.size()> proposals_;  ///< By where the body resumes.
    const Worth& worth_ = worth();
};

double total(const std::vector<std::vector<Proposal>>& found) {
    double sum = 0;
    for (const auto& paragraph : found)
        for (const Proposal& p : paragraph)
            sum += p.worth;
    return sum;
}

double confidence_of(double worth) {
    return 1 / (1 + std::exp(-worth / 2));
}

// Notes that were run in are mostly plain to see. Where most of what looks like one is weak, the text is of
// another kind, and the weak ones are no notes.
void drop_weak_majority(std::vector<std::vector<RunInNote>>& notes) {
    constexpr double kWeak = 0.75;
    const auto weak = [](const RunInNote& note) { return note.confidence < kWeak; };
    std::ptrdiff_t all = 0;
    std::ptrdiff_t unsure = 0;
    for (const auto& paragraph : notes) {
        all += std::ssize(paragraph);
        unsure += std::count_if(paragraph.begin(), paragraph.end(), weak);
    }
    if (unsure * 2 <= all) return;
    for (auto& paragraph : notes)
        paragraph.erase(std::remove_if(paragraph.begin(), paragraph.end(), weak), paragraph.end());
}

}  // namespace

std::vector<std::vector<RunInNote>> find_run_in_notes(const std::vector<Paragraph>& paragraphs,
                                                      const RunInOptions& options) {
    const InnerCapitals names(paragraphs, options.inner_capitals);
    std::vector<ParagraphReader> judges;
    judges.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs)
        judges.emplace_back(paragraph.text, names, options.wrapped);
    const auto read = [&](Habit habit) {
        std::vector<std::vector<Proposal>> found;
        for (const ParagraphReader& judge : judges)
            found.push_back(judge.best(habit));
        return found;
    };
    std::vector<std::vector<Proposal>> found(paragraphs.size());
    for (const Habit habit : kHabits)
        if (auto proposed = read(habit); total(proposed) > total(found)) found = std::move(proposed);
    std::vector<std::vector<RunInNote>> notes(paragraphs.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const Proposal& p : found[i])
            notes[i].push_back({{base::CodePoint(p.start), base::CodePoint(p.end)},
                                base::CodePoint(p.anchor),
                                base::CodePoint(p.resumes),
                                judges[i].kind_of(p),
                                confidence_of(p.worth)});
    drop_weak_majority(notes);
    return notes;
}

}  // namespace tolmach::reference
