#include "app/cli/verbs.hpp"

#include <initializer_list>

namespace app::cli {

void add_all_verbs(CLI::App &program, Common &common, Run &run)
{
    // In the order of the help page.
    std::initializer_list<AddVerb> const verbs = {
        add_new,    add_import,  add_upgrade,  add_check,    add_reconcile,
        add_run,    add_assign,  add_schedule, add_progress, add_standing,
        add_replan, add_explain, add_compare,  add_export,   add_generate};
    for (AddVerb const add : verbs) {
        add(program, common, run);
    }
}

} // namespace app::cli
