using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Plan;

/// <summary>
/// What a step makes, and the operations behind it: a request of one <c>Create*</c> operation, and a report that is the response of
/// <c>Describe*</c>, to which other responses may add members.
/// </summary>
/// <param name="Name">The service's name of it, such as <c>TrainingJob</c>.</param>
/// <param name="MoreReports">Operations whose responses are part of the report, besides <c>Describe*</c>.</param>
internal sealed record Resource(string Name, params IReadOnlyList<string> MoreReports)
{
    /// <summary>Every resource that a pipeline's steps make.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new("ProcessingJob"),
        new("TrainingJob"),
        new("HyperParameterTuningJob", "ListTrainingJobsForHyperParameterTuningJob"),
        new("Model"),
        new("ModelPackage"),
        new("TransformJob"),
    ];

    /// <summary>The member of the request that names it.</summary>
    public string OwnName => Name + "Name";

    public string Create => "Create" + Name;

    public string Describe => "Describe" + Name;

    /// <summary>The operations that report on it.</summary>
    public IEnumerable<string> Reports => [Describe, .. MoreReports];

    /// <summary>All its shapes, as the model has them.</summary>
    public IEnumerable<ModelShape> Shapes(ServiceModel model) => [model.Input(Create), .. Reports.Select(model.Output)];

    /// <summary>The request. Its name is not required: a pipeline names what its steps make.</summary>
    public ModelShape Request(ServiceModel model)
    {
        var input = model.Input(Create);
        return input with
        {
            Members = [.. input.Members.Select(member => member.Name == OwnName ? member with { Required = false } : member)],
        };
    }

    /// <summary>The report: the response of <c>Describe*</c> with the members of the other responses after its own.</summary>
    public ModelShape Report(ServiceModel model)
    {
        var members = Reports.SelectMany(report => model.Output(report).Members).ToList();
        return members.DistinctBy(static member => member.Name).Count() == members.Count
            ? model.Output(Describe) with { Members = members }
            : throw new InvalidDataException($"Two responses that report on {Name} have a member of the same name.");
    }
}
