// SPDX-License-Identifier: Apache-2.0
// What stands in the folder of an XLIFF.
#pragma once

#include "formats/skeleton.hpp"

#include <filesystem>

namespace tolmach::review {

/// Reads what stands beside an XLIFF, such as the source of a large skeleton: regular files only, for a FIFO
/// would wait for ever.
formats::ReadBeside read_beside(const std::filesystem::path& xliff);

}  // namespace tolmach::review
