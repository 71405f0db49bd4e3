// SPDX-License-Identifier: Apache-2.0
// Files: read whole, write atomically. All outputs of one call appear together or none does.
#pragma once

#include "base/pending_output.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::base {

/// The bytes of a file; fails on a folder, a missing file or one above `limit` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = std::size_t{1} << 31);

/// A file that lies in memory as it is read. One that is replaced stays as it was, one that is cut short by
/// others does not: only for files that are written atomically.
class MappedFile {
  public:
    MappedFile(const char* data, std::size_t size) : data_(data), size_(size) {}
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    /// Begins at the start of a page.
    std::string_view bytes() const { return {data_, size_}; }

  private:
    const char* data_;
    std::size_t size_;
};
/// Fails on what is no regular file or is empty.
Result<std::shared_ptr<const MappedFile>> map_file(const std::filesystem::path& path);

/// What to do when an output already exists.
enum class Existing {
    Refuse,   ///< An error; nothing is written.
    Replace,  ///< Replaced.
    Backup,   ///< Replaced; the former file stays as `NAME~`, or as `NAME~2~` … where that is taken.
};

/// Bytes, which must outlive it, as one piece.
Pieces whole(std::string_view bytes);
/// All pieces in one.
Result<std::string> joined(const Pieces& pieces);

/// Outputs of one call, written under hidden names beside their places and moved there together by commit().
/// At no moment is a name that existed absent or half written. What would change nothing is not written.
/// Symbolic links are followed, mode, owner and access list kept; a character device or FIFO is written into,
/// other special files and files with several hard links are refused.
class OutputSet {
  public:
    explicit OutputSet(Existing existing = Existing::Refuse) : existing_(existing) {}
    ~OutputSet();
    OutputSet(const OutputSet&) = delete;
    OutputSet& operator=(const OutputSet&) = delete;

    /// Writes `bytes` to a hidden file in the folder of `path`, which is created if it is missing. Refuses a
    /// file that another output of the set is written to; where `read` is given, also a file that no longer
    /// holds these bytes.
    Result<void> add(const std::filesystem::path& path, std::string_view bytes,
                     std::optional<std::string_view> read = {});
    /// The same of a file that is made piece by piece; where none stands there, it is never held whole.
    Result<void> add_pieces(const std::filesystem::path& path, const Pieces& pieces);
    /// Moves every file to its place; on the first failure those already moved are taken back. Refuses a file
    /// that others have written since it was added.
    Result<void> commit();

  private:
    Result<OutputPlace> place_for(const std::filesystem::path& path);
    Result<void> make_folder(const std::filesystem::path& folder);
    Result<void> back_up(const OutputPlace& place, std::string_view former);
    Result<void> flush_folders() const;
    void take_back();

    Existing existing_;
    std::vector<PendingOutput> pending_;
    std::vector<std::filesystem::path> made_folders_;
};

/// Writes one file as an OutputSet does.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes,
                        Existing existing = Existing::Refuse, std::optional<std::string_view> read = {});

}  // namespace tolmach::base
