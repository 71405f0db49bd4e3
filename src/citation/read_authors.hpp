// SPDX-License-Identifier: Apache-2.0
// The authors that a reference between commas begins with.
#pragma once

#include "citation/read_work.hpp"

namespace tolmach::citation {

/// Reads names out of the parts of a reference, one part after the other.
class AuthorReader {
  public:
    explicit AuthorReader(Work& work) : work_(work) {}

    bool is_person(std::size_t part) const;
    bool is_surely_person(std::size_t part) const;
    bool is_body(std::size_t part) const;
    /// `Dale and Petrenko`
    bool are_joined_persons(std::size_t part) const;
    /// `Smith, John A.`: a family name, a comma, and given names or initials alone.
    bool is_inverted(std::size_t part, std::size_t next) const;

    /// `Smith, J., & Doe, A.` up to a token; gives the token behind the names.
    std::size_t take_leading_names(std::size_t last);
    /// Takes one part of authors before the part `end`, with the part behind it where the name goes on there;
    /// gives the last.
    std::size_t take(std::size_t part, std::size_t end);
    /// Takes the names of one part, as authors or as editors.
    void take_all_of(std::size_t part, bool editors);

  private:
    TokenRange range(std::size_t part) const { return work_[part].tokens; }
    TokenRange without_leading_and(std::size_t part) const;
    bool is_suffix(std::size_t part) const;
    bool is_bibliography_entry(std::size_t part) const;
    void take_one(std::size_t part);
    void take_inverted(std::size_t part, std::size_t next);
    void take_with_suffix(std::size_t part, std::size_t suffix);
    void take_body_of_realm(std::size_t part, std::size_t realm);

    Work& work_;
};

}  // namespace tolmach::citation
