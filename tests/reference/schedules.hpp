#pragma once

#include <span>
#include <string>

namespace reference {

/// `rcpsp FILE [--seconds S] [--steps N] [--seed N] [--threads N] [--processor] [--validate]`: a
/// published project scheduled, as JSON. Forms: .sm of PSPLIB, .rcp of Patterson. With --processor
/// the seconds are processor time of all threads, for machines on which others work.
int run_rcpsp(std::span<std::string const> arguments);

} // namespace reference
