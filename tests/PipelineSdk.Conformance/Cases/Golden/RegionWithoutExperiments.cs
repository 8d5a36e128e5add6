namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Another partition: no experiment configuration by default, other image accounts, domains and ARNs.</summary>
public sealed class RegionWithoutExperiments : IConformanceCase
{
    public string Name => "region_without_experiments";

    public string Region => "us-gov-west-1";

    public Pipeline Build(CaseContext ctx)
    {
        var processor = new SKLearnProcessor("1.2-1", role: "ProcessingRole", instanceCount: 1, instanceType: "ml.m5.xlarge");
        var image = ImageUris.Retrieve("xgboost", ctx.Region, version: "1.7-1");
        var estimator = new Estimator(image, ctx.Role, 1, "ml.m5.xlarge");
        return new("RegionWithoutExperiments")
        {
            Steps =
            [
                new ProcessingStep("Process", processor.Run(code: "s3://my-code/job.py")),
                new TrainingStep("Train", estimator.Fit("s3://data/train")),
            ],
        };
    }
}
