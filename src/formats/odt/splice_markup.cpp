// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/splice_markup.hpp"

#include "formats/odt/part.hpp"

#include <algorithm>

namespace tolmach::formats::odt {
namespace {

using Atoms = std::vector<MarkupAtom>;

bool seen_alike(const MarkupAtom& one, const MarkupAtom& other) {
    return one.seen == other.seen;
}

// A space that is no element; silent tags may stand with it.
bool is_bare_space(const MarkupAtom& atom) {
    return atom.seen == " " && !atom.is_whole;
}

// Whether its bytes have white space in front that counted for nothing where it stood.
bool has_loose_space(const MarkupAtom& atom) {
    return !is_bare_space(atom) && has_space_beside_tags(atom.bytes);
}

// How many atoms at both ends stay as they stood.
class Ends {
  public:
    Ends(const Atoms& stood, const Atoms& wanted) : stood_(stood), wanted_(wanted) {
        const auto [old_end, new_end] =
            std::mismatch(stood.begin(), stood.end(), wanted.begin(), wanted.end(), seen_alike);
        front = static_cast<std::size_t>(old_end - stood.begin());
        const auto most = static_cast<std::ptrdiff_t>(std::min(stood.size(), wanted.size()) - front);
        back = static_cast<std::size_t>(
            std::mismatch(stood.rbegin(), stood.rbegin() + most, wanted.rbegin(), seen_alike).first -
            stood.rbegin());
        if (front == stood.size() && front == wanted.size()) return;
        edges_.push_back(0);
        for (const MarkupAtom& atom : wanted)
            edges_.push_back(edges_.back() + (atom.is_edge ? 1 : 0));
        while (shrink())
            ;
    }

    std::size_t front = 0, back = 0;

  private:
    std::size_t silent_at(std::size_t boundary) const {
        return boundary == 0 ? 0 : stood_[boundary - 1].silent;
    }
    std::size_t rest() const { return stood_.size() - back; }  // Where the kept end begins.

    // The last atom before a place that is no tag of a pair; none where there is none.
    const MarkupAtom* last_before(std::size_t place) const {
        while (place > 0 && wanted_[place - 1].is_edge)
            --place;
        return place == 0 ? nullptr : &wanted_[place - 1];
    }

    // Whether a space that stood is none where it is wanted: behind another one, or at the start.
    bool is_swallowed(std::size_t place) const {
        if (!is_bare_space(stood_[stood_.size() - (wanted_.size() - place)])) return false;
        const MarkupAtom* before = last_before(place);
        return !before || before->seen == " ";
    }

    // Whether what is kept in front ends with a space that now stands at the end.
    bool last_is_lost() const {
        std::size_t last = wanted_.size();
        while (last > 0 && wanted_[last - 1].is_edge)
            --last;
        return last > 0 && last <= front && front + back < stood_.size() && is_bare_space(stood_[last - 1]);
    }

    bool middle_has_edges() const { return edges_[front] != edges_[wanted_.size() - back]; }

    // Gives up an atom where the cut cannot be made; false where it can.
    bool shrink() {
        if (front > 0 && front < stood_.size() && stood_[front].is_joined) return --front, true;
        if (back > 0 && stood_[rest()].is_joined) return --back, true;
        // A space behind a space, at the start or at the end is none unless it is written as an element.
        std::size_t next = wanted_.size() - back;
        for (; next < wanted_.size(); ++next) {
            if (has_loose_space(stood_[stood_.size() - (wanted_.size() - next)])) return --back, true;
            if (!wanted_[next].is_edge) break;
        }
        if (next < wanted_.size() && is_swallowed(next)) return --back, true;
        if (last_is_lost()) return --front, true;
        const std::size_t before = silent_at(front), behind = silent_at(rest());
        if (before == behind && (before == 0 || !middle_has_edges())) return false;
        if (back > 0 && behind != 0) return --back, true;
        if (front > 0 && before != 0) return --front, true;
        if (back > 0) return --back, true;
        return front > 0 ? (--front, true) : false;
    }

    const Atoms& stood_;
    const Atoms& wanted_;
    std::vector<std::size_t> edges_;  // How many there are before each place of what is wanted.
};

void append_bytes(std::string& to, const Atoms& atoms, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i)
        to += atoms[i].bytes;
}

}  // namespace

std::string spliced_markup(const Atoms& stood, const Atoms& wanted) {
    const Ends ends(stood, wanted);
    std::string made;
    append_bytes(made, stood, 0, ends.front);
    append_bytes(made, wanted, ends.front, wanted.size() - ends.back);
    append_bytes(made, stood, stood.size() - ends.back, stood.size());
    return made;
}

}  // namespace tolmach::formats::odt
