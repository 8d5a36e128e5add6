namespace PipelineSdk;

/// <summary>A debugger rule of AWS: what it is called, and the tensors that it needs. The known ones are in <see cref="RuleConfigs"/>.</summary>
/// <param name="name">The rule's name, such as <c>LossNotDecreasing</c>.</param>
public sealed class RuleConfig(string name)
{
    internal const string RuleToInvoke = "rule_to_invoke";

    /// <summary>The rule's name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The rule's parameters.</summary>
    /// <value>Only <c>rule_to_invoke</c>, the name, by default.</value>
    public PipelineMap<PipelineString> RuleParameters
    {
        get => field ??= new() { [RuleToInvoke] = Name };
        init;
    }

    /// <summary>The tensors that the rule needs.</summary>
    /// <value>Empty by default: the rule takes what is there.</value>
    public IReadOnlyList<CollectionConfig> CollectionConfigs { get; init; } = [];
}
