#include "tests/bench/assign_peers/peer.hpp"

#ifdef NUANTU_GLPK

#include <glpk.h>

#include <cmath>

namespace {

struct Search
{
    Watch watch;
    Reached reached;
};

void look(glp_tree *tree, void *info)
{
    auto &search = *static_cast<Search *>(info);
    if (glp_mip_status(glp_ios_get_prob(tree)) != GLP_FEAS) {
        return;
    }
    note(search.reached, search.watch.seconds(), glp_ios_mip_gap(tree));
    if (search.reached.tenth) {
        glp_ios_terminate(tree);
    }
}

} // namespace

Reached run_glpk(Case const &of)
{
    Search search;
    glp_term_out(GLP_OFF);
    glp_prob *program = glp_create_prob();
    glp_read_mps(program, GLP_MPS_FILE, nullptr, of.mps.c_str());
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    options.gmi_cuts = options.mir_cuts = options.cov_cuts = options.clq_cuts = GLP_ON;
    options.fp_heur = GLP_ON;
    options.tm_lim = static_cast<int>(1000.0 * of.seconds);
    options.cb_func = look;
    options.cb_info = &search;
    search.watch = Watch{};
    glp_intopt(program, &options);
    int const status = glp_mip_status(program);
    if (status == GLP_OPT || status == GLP_FEAS) {
        if (status == GLP_OPT) {
            note(search.reached, search.watch.seconds(), 0.0);
        }
        std::vector<double> columns;
        for (int c = 1; c <= glp_get_num_cols(program); ++c) {
            columns.push_back(glp_mip_col_val(program, c));
        }
        take_plan(search.reached, of, columns);
    }
    glp_delete_prob(program);
    return search.reached;
}

#else

Reached run_glpk(Case const &)
{
    Reached reached;
    reached.missing = true;
    reached.note = "libglpk-dev was not there when this was configured";
    return reached;
}

#endif
