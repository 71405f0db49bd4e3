// SPDX-License-Identifier: Apache-2.0
// Concepts put together from what single places of a document or a memory say.
#pragma once

#include "glossary/concept_collector.hpp"
#include "glossary/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tolmach::terminology {

/// Collects terms. What is found twice is kept once, in the order in which it first came.
class FoundTerms {
  public:
    /// `file` is for locations.
    explicit FoundTerms(std::string file) : gathering_(std::move(file)) {}

    /// Takes over a concept of which one place says a part. Its first term is the one that was translated:
    /// concepts without an id are one where this term is the same, and get an id made of it.
    void add(glossary::Concept part, std::size_t line);
    /// A term that cannot be taken.
    void refuse(std::size_t line, std::string message) {
        found_something_ = true;
        gathering_.refuse(line, std::move(message));
    }

    /// Whether anything was given, good or bad.
    bool found_something() const { return found_something_; }
    void say(const base::CheckInfo& check, std::size_t line, std::string message) {
        gathering_.say(check, line, std::move(message));
    }
    base::Outcome<std::vector<glossary::Concept>> take() { return gathering_.take(); }

  private:
    bool clean(glossary::Concept& part, std::size_t line);
    const std::string& id_of(const glossary::Concept& part);

    glossary::ConceptCollector gathering_;
    std::unordered_map<std::string, std::string> ids_;   // By language and text of the first term.
    std::unordered_map<std::string, std::size_t> uses_;  // Of an id before it got a number.
    std::unordered_set<std::string> terms_;              // Id, language and text.
    bool found_something_ = false;
};

/// In bytes; what is longer is no term.
inline constexpr std::size_t kLongestTerm = 500;

}  // namespace tolmach::terminology
