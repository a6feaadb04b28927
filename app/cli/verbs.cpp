#include "app/cli/verbs.hpp"

#include <initializer_list>

namespace app::cli {

void add_all_verbs(CLI::App &program, Common &common, Run &run)
{
    // In the order of the help page: new, check, reconcile, run, export, generate.
    std::initializer_list<AddVerb> const verbs = {add_new, add_check,  add_reconcile,
                                                  add_run, add_export, add_generate};
    for (AddVerb const add : verbs) {
        add(program, common, run);
    }
}

} // namespace app::cli
