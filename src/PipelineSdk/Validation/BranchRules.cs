namespace PipelineSdk;

/// <summary>Of the two branches of a condition step only one runs.</summary>
internal static class BranchRules
{
    /// <summary>The condition step in whose different branches the two steps stand; <see langword="null"/> if there is none.</summary>
    public static StepDefinition? Divided(StepDefinition step, StepDefinition target)
    {
        if (step.Parent is null || target.Parent is null)
        {
            return null;
        }

        var (left, right) = (step, target);
        var (leftDepth, rightDepth) = (DepthOf(left), DepthOf(right));
        for (; leftDepth > rightDepth; leftDepth--)
        {
            left = left.Parent!;
        }

        for (; rightDepth > leftDepth; rightDepth--)
        {
            right = right.Parent!;
        }

        while (left.Parent != right.Parent)
        {
            (left, right) = (left.Parent!, right.Parent!);
        }

        return left != right && left.Branch != right.Branch ? left.Parent : null;
    }

    public static void Report(DiagnosticBag bag, StepDefinition step, StepDefinition target, StepDefinition condition, string path) => bag.Add(
        DiagnosticDescriptors.OtherBranch,
        step.Name,
        path,
        $"the step waits for {Names.Quote(target.Name)} in the other branch of {Names.Quote(condition.Name)}, and only one of the two runs.",
        "put both steps into one branch, or remove the dependency.");

    private static int DepthOf(StepDefinition step)
    {
        var depth = 0;
        for (var parent = step.Parent; parent is not null; parent = parent.Parent)
        {
            depth++;
        }

        return depth;
    }
}
