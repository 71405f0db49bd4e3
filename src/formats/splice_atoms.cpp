// SPDX-License-Identifier: Apache-2.0
#include "formats/splice.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

constexpr std::size_t kDiffers = std::string_view::npos;

bool goes_on_at(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::string_view first_character(std::string_view run) {
    std::size_t end = 0;
    text::next_code_point(run, end);
    return run.substr(0, end);
}

// How much two runs have in common at their beginning, and at their end, in whole characters.
std::size_t common_start(std::string_view one, std::string_view other) {
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t size = most;
    if (one.substr(0, most) != other.substr(0, most))
        size = static_cast<std::size_t>(
            std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
    while (size > 0 && (goes_on_at(one, size) || goes_on_at(other, size)))
        --size;
    return size;
}
std::size_t common_end(std::string_view one, std::string_view other) {
    auto size = static_cast<std::size_t>(
        std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend()).first - one.rbegin());
    while (size > 0 && goes_on_at(one, one.size() - size))
        --size;
    return size;
}

/// What is left of a text when pieces are taken from its ends.
class Rest {
  public:
    explicit Rest(const std::vector<Atom>& atoms) : atoms_(atoms), after_(atoms.size()) {}

    bool is_empty() const { return first_ == after_ || (first_ + 1 == after_ && is_taken(first_)); }
    /// An atom at an end, or what is left of it.
    Atom front() const { return left_of(first_); }
    Atom back() const { return left_of(after_ - 1); }
    /// Takes bytes of a run from an end, or another atom whole.
    void take_front(std::size_t bytes) {
        const Atom left = front();
        if (left.is_run && bytes < left.seen.size()) {
            before_ += bytes;
            return;
        }
        ++first_;
        before_ = 0;
    }
    void take_back(std::size_t bytes) {
        const Atom left = back();
        const bool is_begun = before_ > 0 && first_ + 1 == after_;
        if (left.is_run && (is_begun || bytes < left.seen.size())) {
            behind_ += bytes;
            return;
        }
        --after_;
        behind_ = 0;
    }

    void append_taken_front(std::string& to) const {
        append(to, 0, first_);
        if (before_ > 0) to += atoms_[first_].bytes.substr(0, before_);
    }
    void append_left(std::string& to) const {
        for (std::size_t i = first_; i < after_; ++i)
            to += left_of(i).bytes;
    }
    void append_taken_back(std::string& to) const {
        if (behind_ > 0) {
            const std::string_view run = atoms_[after_ - 1].bytes;
            to += run.substr(run.size() - behind_);
        }
        append(to, after_, atoms_.size());
    }

  private:
    // Whether both ends have taken all of a run.
    bool is_taken(std::size_t i) const {
        return atoms_[i].is_run && before_ + behind_ == atoms_[i].seen.size();
    }
    Atom left_of(std::size_t i) const {
        Atom atom = atoms_[i];
        if (!atom.is_run) return atom;
        if (i + 1 == after_) atom.seen.remove_suffix(behind_);
        if (i == first_) atom.seen.remove_prefix(before_);
        atom.bytes = atom.seen;
        return atom;
    }
    void append(std::string& to, std::size_t from, std::size_t end) const {
        for (std::size_t i = from; i < end; ++i)
            to += atoms_[i].bytes;
    }

    const std::vector<Atom>& atoms_;
    std::size_t first_ = 0, after_;
    std::size_t before_ = 0, behind_ = 0;  ///< Bytes that are taken of the runs at the ends.
};

// How many bytes two atoms have in common at their beginning, and at their end.
std::size_t common_front(const Atom& one, const Atom& other) {
    if (one.place != other.place) return kDiffers;
    if (one.is_run && other.is_run) {
        const std::size_t size = common_start(one.seen, other.seen);
        return size > 0 ? size : kDiffers;
    }
    const std::string_view a = one.is_run ? first_character(one.seen) : one.seen;
    const std::string_view b = other.is_run ? first_character(other.seen) : other.seen;
    return a == b ? a.size() : kDiffers;
}

std::size_t common_back(const Atom& one, const Atom& other) {
    if (one.place != other.place) return kDiffers;
    if (one.is_run && other.is_run) {
        const std::size_t size = common_end(one.seen, other.seen);
        return size > 0 ? size : kDiffers;
    }
    const std::string_view a = one.is_run ? text::last_code_points(one.seen, 1) : one.seen;
    const std::string_view b = other.is_run ? text::last_code_points(other.seen, 1) : other.seen;
    return a == b ? a.size() : kDiffers;
}

void take_common_front(Rest& one, Rest& other) {
    while (!one.is_empty() && !other.is_empty()) {
        const std::size_t size = common_front(one.front(), other.front());
        if (size == kDiffers) return;
        one.take_front(size);
        other.take_front(size);
    }
}

void take_common_back(Rest& one, Rest& other) {
    while (!one.is_empty() && !other.is_empty()) {
        const std::size_t size = common_back(one.back(), other.back());
        if (size == kDiffers) return;
        one.take_back(size);
        other.take_back(size);
    }
}

}  // namespace

bool are_seen_alike(const std::vector<Atom>& one, const std::vector<Atom>& other) {
    Rest rest(one), other_rest(other);
    take_common_front(rest, other_rest);
    return rest.is_empty() && other_rest.is_empty();
}

std::string spliced(const std::vector<Atom>& stood, const std::vector<Atom>& wanted) {
    Rest old(stood), made(wanted);
    take_common_front(old, made);
    take_common_back(old, made);
    std::string bytes;
    old.append_taken_front(bytes);
    made.append_left(bytes);
    old.append_taken_back(bytes);
    return bytes;
}

}  // namespace tolmach::formats
