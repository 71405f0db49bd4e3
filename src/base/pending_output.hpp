// SPDX-License-Identifier: Apache-2.0
// One output on its way to its place: the steps of an OutputSet that ask the system, each a function.
#pragma once

#include "base/result.hpp"

#include <sys/stat.h>

#include <ctime>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::base {

/// Where an output goes, and the file that is there already.
struct OutputPlace {
    std::filesystem::path path;  ///< Symbolic links followed, except to a device.
    std::optional<struct stat> former;

    bool is_device() const { return former && !S_ISREG(former->st_mode); }
};

/// An output that is written but not yet in its place.
struct PendingOutput {
    OutputPlace place;
    std::filesystem::path temporary;  ///< Empty for a device, and where nothing is to be changed.
    std::string for_device;
    bool backup = false;     ///< Takes the first free of the names `NAME~`, `NAME~2~` …
    bool moved = false;      ///< The file stands in its place,
    bool exchanged = false;  ///< and the former one under the temporary name.
};

/// Follows symbolic links to the file that is to be written, which may not exist; refuses a folder, a file
/// with several names, one that may not be written, and what is no file, FIFO or character device.
Result<OutputPlace> find_place(const std::filesystem::path& path);

/// Removes what killed programs left beside a name: hidden files that have not changed for an hour.
void remove_left_overs(const std::filesystem::path& name, std::time_t now);

/// Gives the bytes of a file to a function, piece by piece; fails where they are no good.
using Pieces = std::function<Result<void>(const std::function<void(std::string_view)>&)>;

/// Writes and flushes a hidden file beside a place, with the attributes of the file that stands there; gives
/// its name. Removes what is left over there first.
Result<std::filesystem::path> write_beside(const OutputPlace& place, const Pieces& pieces);

/// Moves an output to its place: a name that was free must still be free, a file must still be the same one.
Result<void> move_to_place(PendingOutput& output);
/// Puts back what stood there before move_to_place(), or removes the temporary file.
void take_back(const PendingOutput& output);

/// The name of the `number`th backup: `NAME~`, `NAME~2~` …
std::filesystem::path backup_name(const std::filesystem::path& name, int number);

/// Writes into a FIFO or device.
Result<void> write_into(const std::filesystem::path& device, std::string_view bytes);

/// Makes the names in a folder survive a crash of the system, where the file system can.
Result<void> flush_folder(const std::filesystem::path& folder);

}  // namespace tolmach::base
