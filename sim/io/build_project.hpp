#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/model/project.hpp"

namespace sim::io {

/// The one way from tables to a project, for source folders and project files alike. Everything
/// wrong with the tables, the shapes and the sums is added to `findings`.
/// \return the project; meaningless and to be dropped if `findings` holds errors
Project build_project(RawProject const &settled, Diagnostics &findings);

// Parts of build_project, one file each. Rows come in the order that Dataset promises.
void build_places(RawProject const &settled, Dataset &dataset);
void build_money(RawProject const &settled, Dataset &dataset);
void build_grid(RawProject const &settled, Dataset &dataset, Diagnostics &findings);
void build_physics(RawProject const &settled, Dataset &dataset, Diagnostics &findings);
void build_duties(RawProject const &settled, Dataset &dataset);
void build_works(RawProject const &settled, Dataset &dataset);
std::vector<Scenario> build_scenarios(RawProject const &settled, Dataset const &dataset,
                                      Diagnostics &findings);
/// Dates that the scenarios keep for their packages.
void fill_works(RawProject const &settled, std::vector<Scenario> &scenarios);

} // namespace sim::io
