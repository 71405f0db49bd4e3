// SPDX-License-Identifier: Apache-2.0
// `merge --skeleton`: what a translator's program dropped, from the file as it was extracted or the source.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "xliff/model.hpp"

#include <filesystem>

namespace tolmach::cli {

/// Restores each document of an XLIFF from the one with the same name in `from`, or from the source that
/// `from` is. Fails where there is none, and as formats::restore does.
base::Result<void> restore_from(const std::filesystem::path& from, const Env& env, xliff::Document& returned);

}  // namespace tolmach::cli
