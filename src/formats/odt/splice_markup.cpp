// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/splice_markup.hpp"

#include <algorithm>

namespace tolmach::formats::odt {
namespace {

using Atoms = std::vector<MarkupAtom>;

bool seen_alike(const MarkupAtom& one, const MarkupAtom& other) {
    return one.seen == other.seen;
}

bool is_bare_space(const MarkupAtom& atom) {
    return atom.seen == " " && atom.bytes.find('<') == std::string::npos;
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
        if (front < stood.size() || front < wanted.size())
            while (shrink())
                ;
    }

    std::size_t front = 0, back = 0;

  private:
    std::size_t silent_at(std::size_t boundary) const {
        return boundary == 0 ? 0 : stood_[boundary - 1].silent;
    }
    std::size_t rest() const { return stood_.size() - back; }  // Where the kept end begins.

    bool middle_has_edges() const {
        const auto is_edge = [](const MarkupAtom& atom) { return atom.is_edge; };
        return std::any_of(wanted_.begin() + static_cast<std::ptrdiff_t>(front),
                           wanted_.end() - static_cast<std::ptrdiff_t>(back), is_edge);
    }

    // Gives up an atom where the cut cannot be made; false where it can.
    bool shrink() {
        if (front > 0 && front < stood_.size() && stood_[front].is_joined) return --front, true;
        if (back > 0 && stood_[rest()].is_joined) return --back, true;
        // A space behind a space, at the start or at the end is none unless it is written as an element.
        const std::size_t next = wanted_.size() - back;
        if (back > 0 && is_bare_space(stood_[rest()]) && (next == 0 || wanted_[next - 1].seen == " "))
            return --back, true;
        if (front > 0 && front == wanted_.size() && is_bare_space(stood_[front - 1])) return --front, true;
        const std::size_t before = silent_at(front), behind = silent_at(rest());
        if (before == behind && (before == 0 || !middle_has_edges())) return false;
        if (back > 0 && behind != 0) return --back, true;
        if (front > 0 && before != 0) return --front, true;
        if (back > 0) return --back, true;
        return front > 0 ? (--front, true) : false;
    }

    const Atoms& stood_;
    const Atoms& wanted_;
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
