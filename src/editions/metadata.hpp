// SPDX-License-Identifier: Apache-2.0
// The keys of the project file that say what an edition tells of itself: in [metadata] for all editions, in
// [edition.LANG] for one.
#pragma once

#include "formats/metadata.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tolmach::editions {

/// A key whose value is one string.
struct MetadataKey {
    std::string_view name;
    std::string formats::Metadata::*field;
    bool (*is_right)(std::string_view value);
    std::string_view wanted;  ///< What to write, for who wrote something else.
};

/// All of them but `keywords`, which is a list.
std::span<const MetadataKey> metadata_keys();

/// Whether a value is an http or https address.
bool is_web_address(std::string_view value);

/// The metadata of an edition, with that of the house where it says nothing itself.
formats::Metadata with_house(formats::Metadata edition, const formats::Metadata& house);

}  // namespace tolmach::editions
