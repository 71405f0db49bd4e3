// SPDX-License-Identifier: Apache-2.0
#include "cli/progress_bar.hpp"

#include "text/printable.hpp"

#include <ostream>

namespace tolmach::cli {
namespace {

constexpr std::size_t kUnitsBetween = 64;  // Looks at the clock cost more than most units.
constexpr std::size_t kBar = 20;           // Columns.
constexpr const char* kWipe = "\r\x1b[K";

}  // namespace

ProgressBar::ProgressBar(const Env& env, std::size_t files)
    : env_(env), files_(files), due_(Clock::now() + std::chrono::seconds(1)) {}

ProgressBar::~ProgressBar() {
    wipe();
}

void ProgressBar::next_file(const std::string& name) {
    ++file_;
    name_ = name;
    draw();
}

void ProgressBar::next_unit() {
    if (++units_ % kUnitsBetween == 0) draw();
}

void ProgressBar::wipe() {
    if (drawn_) env_.err << kWipe << std::flush;
    drawn_ = false;
}

void ProgressBar::draw() {
    if (!env_.shows_err || Clock::now() < due_) return;
    due_ = Clock::now() + std::chrono::milliseconds(100);
    const std::size_t full = (file_ - 1) * kBar / files_;
    env_.err << kWipe << '[' << std::string(full, '=') << std::string(kBar - full, ' ') << "] file " << file_
             << " of " << files_;
    if (units_ > 0) env_.err << ", " << units_ << " units";
    env_.err << "  " << text::printable(name_) << std::flush;
    drawn_ = true;
}

}  // namespace tolmach::cli
