namespace PipelineSdk.Conformance;

/// <summary>A case's pipeline, written in C# as its <c>pipeline.py</c> is in Python.</summary>
public interface IConformanceCase
{
    /// <summary>The name of the case's folder.</summary>
    string Name { get; }

    /// <summary>The Region that the pipeline is compiled for.</summary>
    string Region => "us-west-2";

    /// <summary>The prefix of everything in the default bucket, if the case has one.</summary>
    string? DefaultBucketPrefix => null;

    Pipeline Build(CaseContext ctx);
}
