// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in.hpp"

#include "reference/cues.hpp"
#include "reference/evidence.hpp"
#include "reference/junctions.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tolmach::reference {
namespace {

// Bounds that keep the work linear; the longest note seen has 1 400 code points.
constexpr std::size_t kLongestNote = 4000;
constexpr std::size_t kMostEnds = 80;

// A note that there may be, and what it is worth.
struct Proposal {
    std::size_t anchor, start, end, resumes;
    double worth;
};

std::size_t count_between(const std::vector<std::size_t>& places, std::size_t from, std::size_t to) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), to) -
                                    std::lower_bound(places.begin(), places.end(), std::min(from, to)));
}

// How deep in brackets of a kind each place of a text is, and its end.
std::vector<int> depths(std::u32string_view text, char32_t open, char32_t close) {
    std::vector<int> depth{0};
    depth.reserve(text.size() + 1);
    for (const char32_t c : text)
        depth.push_back(depth.back() + (c == open ? 1 : c == close ? -1 : 0));
    return depth;
}

// One paragraph, with everything that was found in it.
class Judge {
  public:
    Judge(std::u32string_view text, const InnerCapitals& names, bool wrapped)
        : text_(text),
          lower_(lower_of(text)),
          marks_(marks_of(text, lower_)),
          starts_(starts_of(text, lower_, names, wrapped)),
          ends_(ends_of(text, lower_)),
          guillemets_(depths(text, U'«', U'»')),
          curly_(depths(text, U'“', U'”')),
          brackets_(depths(text, U'(', U')')) {
        if (text.find(U'„') != text.npos) curly_ = depths(text, U'„', U'“');
        for (std::size_t i = 0; !wrapped && i < text.size(); ++i)
            if (text[i] == U'\n') barriers_.push_back(i);
        for (const End& end : ends_)
            if (end.strong) strong_.push_back(end.end);
        for (const std::size_t end : marks_.sentence_ends)
            if (ends_reference(text, lower_, end - 1)) complete_.push_back(end);
        for (const Start& start : starts_) {
            openings_.push_back(opening_at(text, lower_, start.start));
            for (const Habit habit : kHabits)
                if (start.glued && start.weight.of(habit) > 0)
                    glued_[static_cast<std::size_t>(habit)].push_back(start.start);
        }
    }

    /// The notes that together are worth most, in order.
    std::vector<Proposal> best(Habit habit) const {
        std::vector<Proposal> proposals = propose(habit);
        std::stable_sort(proposals.begin(), proposals.end(),
                         [](const Proposal& a, const Proposal& b) { return a.resumes < b.resumes; });
        // Weighted intervals: best value of the first k proposals, each taken or left.
        std::vector<double> value(proposals.size() + 1, 0);
        std::vector<std::size_t> before(proposals.size());
        for (std::size_t k = 0; k < proposals.size(); ++k) {
            before[k] = static_cast<std::size_t>(
                std::upper_bound(proposals.begin(), proposals.begin() + static_cast<std::ptrdiff_t>(k),
                                 proposals[k].anchor,
                                 [](std::size_t at, const Proposal& p) { return at < p.resumes; }) -
                proposals.begin());
            value[k + 1] = std::max(value[k], value[before[k]] + proposals[k].worth);
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

    NoteKind kind_of(const Proposal& p) const { return classify(text_.substr(p.start, p.end - p.start)); }

  private:
    std::vector<Proposal> propose(Habit habit) const {
        std::vector<Proposal> proposals;
        for (std::size_t s = 0; s < starts_.size(); ++s) {
            const Start& start = starts_[s];
            const auto barrier = std::lower_bound(barriers_.begin(), barriers_.end(), start.start);
            const std::size_t limit =
                std::min(barrier == barriers_.end() ? text_.size() : *barrier, start.start + kLongestNote);
            auto end = std::upper_bound(ends_.begin(), ends_.end(), start.start + 3,
                                        [](std::size_t at, const End& e) { return at < e.end; });
            for (std::size_t n = 0; end != ends_.end() && end->end <= limit && n < kMostEnds; ++end, ++n) {
                const double worth = worth_of(s, *end, habit);
                if (worth > 0)
                    proposals.push_back({start.anchor, start.start, end->end, end->resumes, worth});
            }
        }
        return proposals;
    }

    double worth_of(std::size_t s, const End& end, Habit habit) const {
        const Start& start = starts_[s];
        Weights sum = weights("bias");
        sum += start.weight;
        sum += end.weight;
        sum += content(openings_[s], start.start, end.end);
        const auto& glued = glued_[static_cast<std::size_t>(habit)];
        sum += weights("nested.start")
                   .times(static_cast<double>(count_between(glued, start.start + 1, end.end)));
        sum += weights("nested.end").times(static_cast<double>(count_between(strong_, start.start, end.end)));
        const auto opens = [&](const std::vector<int>& depth) { return depth[end.end] > depth[start.start]; };
        if (opens(guillemets_) || opens(curly_)) sum += weights("open-quote");
        if (opens(brackets_)) sum += weights("open-bracket");
        return sum.of(habit);
    }

    Weights content(const Opening& opening, std::size_t from, std::size_t to) const {
        Weights sum;
        bool any = false;
        const auto add = [&](bool there, std::string_view cue) {
            if (there) sum += weights(cue);
            any = any || there;
        };
        const auto holds = [&](const std::vector<std::size_t>& places) {
            return count_between(places, from, to) > 0;
        };
        add(opening.ibid, "content.ibid");
        add(holds(marks_.opcits), "content.opcit");
        add(opening.opener, "content.opener");
        add(opening.authors_title, "content.authors-title");
        add(opening.title_first, "content.title-first");
        add(opening.initials, "content.initials");
        add(holds(marks_.slashes), "content.slashes");
        add(holds(marks_.years), "content.year");
        add(holds(marks_.months), "content.date");
        add(holds(marks_.locators), "content.locator");
        add(holds(marks_.addresses), "content.address");
        add(holds(marks_.brackets), "content.brackets");
        add(holds(marks_.metas), "content.meta");
        add(is_short_form(text_.substr(from, to - from)), "content.short-form");
        if (!any) sum += weights("content.none");
        sum += weights("content.sentence")
                   .times(static_cast<double>(count_between(marks_.sentence_ends, from, to - 1)));
        sum += weights("nested.complete").times(static_cast<double>(count_between(complete_, from, to - 1)));
        return sum;
    }

    std::u32string_view text_;
    std::u32string lower_;
    Marks marks_;
    std::vector<Start> starts_;
    std::vector<End> ends_;
    std::vector<Opening> openings_;
    std::vector<int> guillemets_, curly_, brackets_;  ///< How deep in them each place is.
    std::vector<std::size_t> barriers_;               ///< Line feeds, which no note holds.
    std::vector<std::size_t> strong_;                 ///< Ends by two stops in a row.
    std::vector<std::size_t> complete_;               ///< Ends of sentences that may end a reference.
    std::array<std::vector<std::size_t>, kHabits.size()> glued_;  ///< Starts that speak against nesting.
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

}  // namespace

std::vector<std::vector<RunInNote>> find_run_in_notes(const std::vector<Paragraph>& paragraphs,
                                                      const RunInOptions& options) {
    const InnerCapitals names(paragraphs, options.inner_capitals);
    std::vector<Judge> judges;
    judges.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs)
        judges.emplace_back(paragraph.text, names, options.wrapped);
    const auto read = [&](Habit habit) {
        std::vector<std::vector<Proposal>> found;
        for (const Judge& judge : judges)
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
    return notes;
}

}  // namespace tolmach::reference
