#pragma once

#include "app/cli/verb.hpp"

namespace app::cli {

// One function a verb, each in cmd_<verb>.cpp. The list of all stands in verbs.cpp.
void add_new(CLI::App &program, Common &common, Run &run);
void add_import(CLI::App &program, Common &common, Run &run);
void add_upgrade(CLI::App &program, Common &common, Run &run);
void add_check(CLI::App &program, Common &common, Run &run);
void add_reconcile(CLI::App &program, Common &common, Run &run);
void add_run(CLI::App &program, Common &common, Run &run);
void add_assign(CLI::App &program, Common &common, Run &run);
void add_schedule(CLI::App &program, Common &common, Run &run);
void add_replan(CLI::App &program, Common &common, Run &run);
void add_standing(CLI::App &program, Common &common, Run &run);
void add_progress(CLI::App &program, Common &common, Run &run);
void add_explain(CLI::App &program, Common &common, Run &run);
void add_compare(CLI::App &program, Common &common, Run &run);
void add_export(CLI::App &program, Common &common, Run &run);
void add_generate(CLI::App &program, Common &common, Run &run);

/// All verbs in the order of the help page.
void add_all_verbs(CLI::App &program, Common &common, Run &run);

} // namespace app::cli
