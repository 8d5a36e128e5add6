"""A Lambda function that writes a person's decision about a model into the model registry."""
import boto3

STATUSES = ("Approved", "Rejected")


def handler(event, context):
    status = event["status"]
    if status not in STATUSES:
        raise ValueError(f"The status is {status!r}, not one of {', '.join(STATUSES)}.")
    boto3.client("sagemaker").update_model_package(
        ModelPackageArn=event["model_package_arn"],
        ModelApprovalStatus=status,
        ApprovalDescription=event["reason"],
    )
    return {"statusCode": 200, "status": status}
