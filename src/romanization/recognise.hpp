// SPDX-License-Identifier: Apache-2.0
// Which schemes a romanised name follows, where its Cyrillic is known. A Belarusian person's name may come
// from its Belarusian form, from its Russian one, or be spelled as in Polish: each is a scheme of its own
// here.
#pragma once

#include "romanization/scheme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// The form of a name that its Latin letters were made from.
enum class Root : std::uint8_t {
    Own,          ///< The Cyrillic as given.
    Russian,      ///< The Russian form of a Belarusian name: given, or by data/be-ru.tsv.
    Belarusian,   ///< The Belarusian form of a name given in Russian, by the same table.
    Established,  ///< A form fixed by usage, which follows no scheme (data/established.tsv).
};
std::string_view to_string(Root root);

/// One way to explain a Latin word: what it is written from, and by which scheme.
struct Reading {
    Root root = Root::Own;
    const Scheme* scheme = nullptr;  ///< Null where the form is an established one.

    auto operator<=>(const Reading&) const = default;
};

/// A word of a Latin name and all that explains it; nothing does where the list is empty.
struct NameToken {
    std::string latin, cyrillic;
    std::vector<Reading> readings;
};

/// A name in both scripts; words in any order, some of the Cyrillic ones unwritten in Latin.
struct NamePair {
    std::string cyrillic, latin;
    std::string russian;  ///< The Russian form of a Belarusian name, if it is known.
};

/// The tokens of the Latin name with what explains them. A hyphened word is one token, read part by part.
std::vector<NameToken> recognise_name(std::span<const Scheme> schemes, const NamePair& name);

/// The readings that explain every token; established forms go with any.
std::vector<Reading> common_readings(std::span<const NameToken> tokens);

/// The Latin forms of a given name, in small Cyrillic letters, that usage has fixed; as `comparable` gives
/// them.
std::vector<std::u32string> established_forms(std::string_view cyrillic);

/// The forms that a word of a Belarusian name may have in Russian, or a Russian one in Belarusian; at most so
/// many, in small letters.
std::vector<std::string> russian_forms(std::string_view belarusian, std::size_t most);
std::vector<std::string> belarusian_forms(std::string_view russian, std::size_t most);

}  // namespace tolmach::romanization
