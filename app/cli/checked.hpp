#pragma once

#include "app/cli/doctor_run.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace app::cli {

/// What was mended and found, and what could change the answer.
struct Checked
{
    AppliedFixes applied; ///< what was mended first
    sim::DoctorReport report;
    std::optional<std::vector<sim::MissingFigure>> missing; ///< none: not asked for
    std::shared_ptr<sim::Dataset const> dataset;            ///< none: the data have errors
    bool tells_each_note = false; ///< else notes of one kind are folded in words; JSON has all
};

[[nodiscard]] long count_of(sim::DoctorReport const &report, sim::Severity severity);

void print_json(std::filesystem::path const &file, Checked const &checked);
void print_words(std::filesystem::path const &file, Checked const &checked, Common const &common);

} // namespace app::cli
