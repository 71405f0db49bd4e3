// SPDX-License-Identifier: Apache-2.0
// What a command that takes long shows of its way, on a terminal only.
#pragma once

#include "cli/command.hpp"

#include <chrono>
#include <cstddef>
#include <string>

namespace tolmach::cli {

/// A line on `env.err` that says how many of the files are done, and how many units where they are counted:
/// after a second, ten times a second at most, and only where `env.err` is a terminal. It is wiped at the
/// end.
class ProgressBar {
  public:
    ProgressBar(const Env& env, std::size_t files);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void next_file(const std::string& name);
    void next_unit();
    /// Makes room for something else that is written to `env.err`.
    void wipe();

  private:
    using Clock = std::chrono::steady_clock;
    void draw();

    const Env& env_;
    std::size_t files_, file_ = 0, units_ = 0;
    std::string name_;
    Clock::time_point due_;
    bool drawn_ = false;
};

}  // namespace tolmach::cli
