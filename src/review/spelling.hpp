// SPDX-License-Identifier: Apache-2.0
// The dictionaries of the machine, as checks ask them.
#pragma once

#include "checks/unknown_words.hpp"
#include "glossary/concepts.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::review {

/// What is known of the words of a language: its dictionary, read now, and the terms of a base, read when
/// they are asked for. Nothing where the machine has no dictionary that can be read.
checks::WordKnowledge words_of_language(const std::string& language, const glossary::Concepts& concepts);

/// The file of the words that words_of_language() reads; empty where the machine has none.
std::filesystem::path dictionary_of(const std::string& language);

}  // namespace tolmach::review
