// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "base/system.hpp"

#include <algorithm>
#include <cerrno>
#include <set>

namespace tolmach::base {
namespace fs = std::filesystem;
namespace {

// Two spellings of one path are one place, whether or not a file stands there.
bool same_place(const OutputPlace& a, const OutputPlace& b) {
    if (a.former && b.former)
        return a.former->st_dev == b.former->st_dev && a.former->st_ino == b.former->st_ino;
    std::error_code ec;
    return fs::weakly_canonical(fs::absolute(a.path, ec), ec) ==
           fs::weakly_canonical(fs::absolute(b.path, ec), ec);
}

}  // namespace

Pieces whole(std::string_view bytes) {
    return [bytes](const auto& sink) {
        sink(bytes);
        return Result<void>{};
    };
}

Result<std::string> joined(const Pieces& pieces) {
    std::string bytes;
    if (auto made = pieces([&](std::string_view piece) { bytes += piece; }); !made) return fail(made.error());
    return bytes;
}

OutputSet::~OutputSet() {
    take_back();
}

Result<OutputPlace> OutputSet::place_for(const fs::path& path) {
    auto place = find_place(path);
    if (!place) return place;
    std::error_code ec;
    if (existing_ == Existing::Refuse && !place->is_device() && fs::exists(fs::symlink_status(path, ec)))
        return fail(ErrorCode::Refused, "file exists", {path.string(), 0, 0},
                    "choose another name, or add --force to replace it");
    const auto clash = [&](const PendingOutput& other) { return same_place(*place, other.place); };
    if (std::any_of(pending_.begin(), pending_.end(), clash))
        return fail(ErrorCode::Refused, "two outputs of this call have the same name", {path.string(), 0, 0},
                    "nothing was written; name a folder, or write them one by one");
    return place;
}

Result<void> OutputSet::add(const fs::path& path, std::string_view bytes,
                            std::optional<std::string_view> read) {
    auto place = place_for(path);
    if (!place) return fail(place.error());
    if (place->is_device()) {
        pending_.push_back({std::move(*place), {}, std::string(bytes)});
        return {};
    }
    std::string former;
    if (place->former) {
        auto standing = read_file(place->path);
        if (!standing) return fail(standing.error());
        former = std::move(*standing);
    }
    if (read && (!place->former || former != *read))
        return fail(ErrorCode::Refused, "the file was written by somebody else meanwhile",
                    {path.string(), 0, 0}, "nothing was changed; look at it and try again");
    if (place->former && former == bytes) {
        pending_.push_back({std::move(*place), {}, {}});
        return {};
    }
    if (auto made = make_folder(folder_of(place->path)); !made) return made;
    if (place->former && existing_ == Existing::Backup)
        if (auto kept = back_up(*place, former); !kept) return kept;
    auto temporary = write_beside(*place, whole(bytes));
    if (!temporary) return fail(temporary.error());
    pending_.push_back({std::move(*place), std::move(*temporary), {}});
    return {};
}

Result<void> OutputSet::add_pieces(const fs::path& path, const Pieces& pieces) {
    auto place = place_for(path);
    if (!place) return fail(place.error());
    if (place->former) {
        const auto bytes = joined(pieces);
        return bytes ? add(path, *bytes) : fail(bytes.error());
    }
    if (auto made = make_folder(folder_of(place->path)); !made) return made;
    auto temporary = write_beside(*place, pieces);
    if (!temporary) return fail(temporary.error());
    pending_.push_back({std::move(*place), std::move(*temporary), {}});
    return {};
}

Result<void> OutputSet::make_folder(const fs::path& folder) {
    std::error_code ec;
    for (fs::path missing = folder; !missing.empty() && !fs::exists(missing, ec);
         missing = missing.parent_path())
        made_folders_.push_back(missing);
    fs::create_directories(folder, ec);
    if (ec) return system_error(folder, "cannot make the folder", ec.value());
    return {};
}

Result<void> OutputSet::back_up(const OutputPlace& place, std::string_view former) {
    auto temporary = write_beside(place, whole(former));
    if (!temporary) return fail(temporary.error());
    PendingOutput backup{{place.path, std::nullopt}, std::move(*temporary), {}};
    backup.backup = true;
    pending_.push_back(std::move(backup));
    return {};
}

Result<void> OutputSet::commit() {
    for (PendingOutput& output : pending_)
        if (!output.temporary.empty())
            if (auto moved = move_to_place(output); !moved) return moved;
    if (auto flushed = flush_folders(); !flushed) return flushed;
    // What a device has swallowed cannot be taken back, so it comes last.
    for (const PendingOutput& output : pending_)
        if (!output.for_device.empty())
            if (auto written = write_into(output.place.path, output.for_device); !written) return written;
    for (const PendingOutput& output : pending_)
        if (output.exchanged) ::unlink(output.temporary.c_str());
    pending_.clear();
    made_folders_.clear();
    return {};
}

Result<void> OutputSet::flush_folders() const {
    std::set<fs::path> folders;
    for (const PendingOutput& output : pending_)
        if (output.moved) folders.insert(folder_of(output.place.path));
    for (const fs::path& made : made_folders_)
        folders.insert(folder_of(made));
    for (const fs::path& folder : folders)
        if (auto flushed = flush_folder(folder); !flushed) return flushed;
    return {};
}

void OutputSet::take_back() {
    std::for_each(pending_.rbegin(), pending_.rend(), base::take_back);
    std::error_code ec;
    for (const fs::path& folder : made_folders_)
        fs::remove(folder, ec);
}

Result<void> write_file(const fs::path& path, std::string_view bytes, Existing existing,
                        std::optional<std::string_view> read) {
    OutputSet outputs(existing);
    if (auto added = outputs.add(path, bytes, read); !added) return added;
    return outputs.commit();
}

}  // namespace tolmach::base
